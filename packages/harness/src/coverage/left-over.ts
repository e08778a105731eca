import { NUMBERING } from './notice-units.ts';

/** Marks between which words stand for themselves. */
const MARKS = /[、；;,。:！？“”《》〈〉—]+/;

/** What of a sentence no stretch covers, split at its marks; words that a plugin declares as they stand are covered by that. */
export function leftOver(
  plain: string,
  stretches: readonly { readonly from: number; readonly to: number }[],
  declared: ReadonlySet<string>,
): { readonly left: readonly string[]; readonly words: readonly string[] } {
  const numbered = NUMBERING.exec(plain)?.[0].length ?? 0;
  const units = plain.split('');
  for (const { from, to } of [...stretches, { from: 0, to: numbered }]) units.fill('\u0000', from, to);
  const parts = units
    .join('')
    .split('\u0000')
    .flatMap((run) => run.split(MARKS));
  const some = parts.filter((part) => /[\p{L}\p{N}]/u.test(part));
  return {
    left: some.filter((one) => !declared.has(one)),
    words: some.filter((one) => declared.has(one)),
  };
}
