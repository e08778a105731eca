import { type Plugin as BundlerPlugin, build } from 'esbuild';
import { pathWithin, type SchemeSource } from '../source/scheme-source.ts';

/** One program in memory: the scheme's source as it was read, the core, and the part of the harness that tries it alone. */
export async function bundleTrial(source: SchemeSource, cases: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry(cases), resolveDir: source.folder, loader: 'ts', sourcefile: 'trial.ts' },
    absWorkingDir: source.folder,
    bundle: true,
    write: false,
    platform: 'neutral',
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    logLevel: 'silent',
    plugins: [modulesOf(source)],
  });
  return outputFiles.map(({ text }) => text).join('\n');
}

/** The harness as the scheme's own folder finds it. */
const ISOLATED = '@zhutui/harness/isolated';

const entry = (cases: string): string => `
import { isolate } from ${JSON.stringify(ISOLATED)};
void isolate(() => import('scheme:index.ts'), ${JSON.stringify(cases)});
`;

/** The scheme's modules come from what was read, not from the disk once more. */
const modulesOf = ({ folder, modules }: SchemeSource): BundlerPlugin => ({
  name: 'scheme',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^scheme:/ }, ({ path }) => ({
      path: path.slice('scheme:'.length),
      namespace: 'scheme',
    }));
    onResolve({ filter: /^\./, namespace: 'scheme' }, ({ path, importer }) => ({
      path: pathWithin(importer, path),
      namespace: 'scheme',
    }));
    onLoad({ filter: /./, namespace: 'scheme' }, ({ path }) => ({
      contents: modules.get(path)?.text ?? '',
      loader: 'ts',
      resolveDir: folder,
    }));
  },
});
