// @ts-check
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.mjs';
import { prepare } from './prepare.mjs';

/** Builds what changed and becomes the server: same process, so signals and the exit code are the server's own. */
export async function start() {
  await prepare({ build: true });
  process.env.NODE_ENV ??= 'production';
  process.chdir(ROOT);
  await become(join(ROOT, 'apps/server/dist/main.js'), []);
  return undefined;
}

/**
 * Goes on as another program, in this process.
 * @param {string} program
 * @param {readonly string[]} args
 */
export async function become(program, args) {
  process.argv = [process.execPath, program, ...args];
  await import(pathToFileURL(program).href);
}
