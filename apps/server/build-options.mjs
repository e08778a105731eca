// @ts-check

/**
 * The server and the worker that runs its rules, one file each for a quick start; what holds native code stays outside.
 * @type {import('esbuild').BuildOptions}
 */
export const BUILD = {
  entryPoints: { main: 'src/main.ts', 'assess-worker': 'src/assess/assess-worker.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
  external: ['better-sqlite3', 'pg-native', '@node-rs/argon2'],
  banner: {
    js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
};
