import { exportName, type Plan } from './plan.ts';

/** The manifest: the core, and the package built upon. */
export function manifestText({ id, match, catalogue }: Plan): string {
  const others = [match, catalogue].flatMap((one) => (one === undefined ? [] : [one.folder]));
  const dependencies = [...new Set([...others, 'core'])]
    .sort()
    .map((name) => [`@zhutui/${name}`, 'workspace:*']);
  const manifest = {
    name: `@zhutui/${id}`,
    version: '0.1.0',
    private: true,
    license: 'Apache-2.0',
    type: 'module',
    exports: { '.': './index.ts' },
    scripts: { scheme: FROM_THE_ROOT, types: 'tsc --noEmit' },
    dependencies: Object.fromEntries(dependencies) as Record<string, string>,
    devDependencies: { '@types/node': 'catalog:', '@zhutui/harness': 'workspace:*', typescript: 'catalog:' },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The command of the checkout, so that it can be called from within the package as well. */
const FROM_THE_ROOT = 'npm run -s --prefix ../.. scheme --';

export const TSCONFIG = `{
  "extends": "../../tsconfig.base.json",
  "include": ["*.ts"]
}
`;

/** The face of the package: a draft until the notice is carried out to its last word. */
export function indexText({ id, catalogue, answers }: Plan): string {
  const name = exportName(id);
  const list = catalogue === undefined ? '' : `export { catalogue${answers.year} } from './catalogue.ts';\n`;
  return `import type { Plugin } from '@zhutui/core';
import { ${name} } from './scheme.ts';

${list}export { ${name} };

/** A draft can be tried and described, and takes no applications; 'published' opens it. */
export const status = 'draft' as const;
export const plugins: readonly Plugin[] = [${name}];
`;
}

export const TEST = `import { describePackage } from '@zhutui/harness/vitest';
import { plugins } from './index.ts';

describePackage(import.meta.url, plugins);
`;

/** What the package is, in the words of its notice; the rest is for whoever fills it. */
export const readmeText = ({ id, answers, match, catalogue }: Plan): string => `# @zhutui/${id}

${answers.number === '' ? '' : `${answers.number}，`}《${answers.title}》.${match === undefined ? '' : ` Money of another funder on top of each award of \`${match.folder}\`.`}

- \`notice.md\` is the notice by clauses, with its repairs (校勘); \`scheme.ts\` carries its sentences out.${match === undefined ? '\n- `register.ts` says how what is unclear is read, and why.' : ''}${catalogue === undefined ? '' : `\n- \`catalogue.ts\` extends the list of \`${catalogue.folder}\` by what the notice adds and adjusts.`}
- \`cases.md\` holds the expected verdicts; \`exceptions.md\` what the harness lets pass, with reasons.

\`npm run -s scheme -- check ${id}\` says what is still missing; [the guide](../README.md) goes through it in five steps.
`;
