/** One scheme package as it goes into the registry's generated module. */
export interface FoundScheme {
  readonly folder: string;
  readonly digest: string;
  /** The full text of the notice, '' where the folder has none. */
  readonly notice: string;
}

/** The text of `packages/registry/src/generated.ts`: one relative import and one entry for each scheme. */
export function registrySource(schemes: readonly FoundScheme[]): string {
  const imports = schemes.map(
    ({ folder }, at) => `import * as scheme${at} from ${quote(`../../../schemes/${folder}/index.ts`)};`,
  );
  return [
    '// Written by tooling/generate from the folders of schemes/. Do not edit.',
    ...imports,
    "import type { SchemePackage } from './scheme-package.ts';",
    '',
    'export const found: readonly SchemePackage[] = [',
    ...schemes.flatMap(entry),
    '];',
    '',
  ].join('\n');
}

function entry({ folder, digest, notice }: FoundScheme, at: number): readonly string[] {
  return [
    '  {',
    `    folder: ${quote(folder)},`,
    `    status: scheme${at}.status,`,
    `    digest: ${quote(digest)},`,
    `    plugins: scheme${at}.plugins,`,
    `    notice: ${quote(notice)},`,
    '  },',
  ];
}

const quote = (text: string): string => JSON.stringify(text);
