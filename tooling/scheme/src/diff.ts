import { compare, type Noticed } from './compare/compare.ts';
import { comparisonText } from './comparison-text.ts';
import { notThere, type Shelf } from './shelf.ts';
import type { Verb } from './verb.ts';

/** Prints what one plan changes against another, by clause. */
export const diff: Verb = async (shelf, { id, other, json }, { print, say }) => {
  const [before, after] = [pluginOf(shelf, id), pluginOf(shelf, other)];
  if (before === undefined || after === undefined) {
    say(notThere(shelf, before === undefined ? id : other));
    return 2;
  }
  if (before.plugin.kind !== after.plugin.kind) {
    say('计划只能与计划比较，配比办法只能与配比办法比较。');
    return 2;
  }
  const found = compare(before, after);
  await print(json ? `${JSON.stringify(found, null, 2)}\n` : comparisonText(found));
  return 0;
};

function pluginOf(shelf: Shelf, id: string): Noticed | undefined {
  const plugin = shelf.findScheme(id)?.scheme ?? shelf.findMatch(id);
  return plugin === undefined ? undefined : { plugin, notice: shelf.packageOf(id)?.notice ?? '' };
}
