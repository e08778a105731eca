import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

/** The server built with other plugins than this checkout's. */
export interface OtherBuild {
  readonly main: string;
  readonly worker: string;
  readonly remove: () => void;
}

const SERVER = fileURLToPath(new URL('../..', import.meta.url));
const OPTIONS = new URL('../../build-options.mjs', import.meta.url).href;

/** Builds with a module of this folder in the registry's place, which itself still sees the registry. */
export async function buildWith(registry: string): Promise<OtherBuild> {
  const standIn = fileURLToPath(new URL(registry, import.meta.url));
  const { BUILD } = (await import(OPTIONS)) as { BUILD: BuildOptions };
  const builds = join(SERVER, 'node_modules/.builds');
  mkdirSync(builds, { recursive: true });
  const outdir = mkdtempSync(join(builds, 'server-'));
  await build({
    ...BUILD,
    absWorkingDir: SERVER,
    outdir,
    sourcemap: false,
    plugins: [
      {
        name: 'registry',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^@zhutui\/registry$/ }, ({ importer }) =>
            importer === standIn ? undefined : { path: standIn },
          ),
      },
    ],
  });
  return {
    main: join(outdir, 'main.js'),
    worker: join(outdir, 'assess-worker.js'),
    remove: () => rmSync(outdir, { recursive: true, force: true }),
  };
}
