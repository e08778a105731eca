// @ts-check
import { renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CACHE, ROOT } from './paths.mjs';
import { Fault } from './say.mjs';
import { sourceStamp, unlessDone } from './stamp.mjs';

/** Packages that stay outside a bundle: native code, or code that looks for files beside itself. */
const OUTSIDE = /^(better-sqlite3|pg|esbuild|oxc-parser|@node-rs\/argon2|@gorules\/zen-engine)$/;

/** CommonJS packages inside the bundle still ask for Node's modules by `require`. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/**
 * Bundles a TypeScript program of the workspace into one file that Node runs at once; kept until a source changes, and
 * put in place by one rename, so that two starts never read half of it.
 * @param {string} entry path from the root, e.g. `tooling/scheme/src/main.ts`
 * @returns {Promise<string>} the bundle's path
 */
export async function bundle(entry) {
  const name = entry.replace(/\.ts$/, '').replaceAll('/', '-');
  const outfile = join(CACHE, 'bundles', `${name}.mjs`);
  await unlessDone(join(CACHE, 'stamps', name), sourceStamp(), [outfile], async () => {
    const { build, stop } = await import('esbuild');
    const draft = `${outfile}.${process.pid}`;
    await build({
      entryPoints: [join(ROOT, entry)],
      outfile: draft,
      absWorkingDir: ROOT,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20.19',
      charset: 'utf8',
      banner: { js: REQUIRE },
      logLevel: 'warning',
      plugins: [{ name: 'outside', setup: keepOutside }],
    }).catch(() => Promise.reject(new Fault(`${entry} could not be bundled; the reason stands above.`)));
    renameSync(draft, outfile);
    await stop();
  });
  return outfile;
}

/** @param {import('esbuild').PluginBuild} build */
function keepOutside(build) {
  build.onResolve({ filter: OUTSIDE }, ({ path, resolveDir, kind }) => {
    const found = createRequire(join(resolveDir, 'x.js')).resolve(path);
    return { path: kind === 'require-call' ? found : pathToFileURL(found).href, external: true };
  });
}
