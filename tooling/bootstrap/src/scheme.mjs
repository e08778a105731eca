// @ts-check
import { bundle } from './bundle.mjs';
import { prepare } from './prepare.mjs';
import { become } from './start.mjs';

/** Verbs that load one package by themselves: the others need not even be bundled, whatever is wrong with them. */
const ALONE = ['check'];

/**
 * The scheme command line, bundled once and run in this process: `list` answers in a few hundred milliseconds.
 * @param {readonly string[]} args
 */
export async function scheme(args) {
  const alone = ALONE.includes(args[0] ?? '');
  await prepare({ build: false, registry: !alone });
  await become(await bundle(`tooling/scheme/src/${alone ? 'main-alone' : 'main'}.ts`), args);
  return undefined;
}
