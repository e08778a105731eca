// @ts-check
import { bundle } from './bundle.mjs';
import { prepare } from './prepare.mjs';
import { become } from './start.mjs';

/**
 * The scheme command line, bundled once and run in this process: `list` answers in a few hundred milliseconds.
 * @param {readonly string[]} args
 */
export async function scheme(args) {
  await prepare({ build: false });
  await become(await bundle('tooling/scheme/src/main.ts'), args);
  return undefined;
}
