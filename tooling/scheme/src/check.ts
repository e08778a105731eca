import { notThere } from './shelf.ts';
import type { Verb } from './verb.ts';

/** Tries one plugin alone. */
export const check: Verb = async (shelf, { id }, { say }) => {
  say(shelf.packageOf(id) === undefined ? notThere(shelf, id) : '检验工具尚未就绪。');
  return 2;
};
