import { type AnyScheme, ok, type Result, type Ruling, refused } from '@zhutui/core';
import { citedSentences, isRule } from './cited-sentences.ts';
import { nameSentences } from './name-sentences.ts';

/** Rulings with the sentence that the words of each name; only what a scheme requires can be ruled on. */
export function readRulings(
  scheme: AnyScheme,
  onRoute: string,
  rulings: readonly Ruling[],
): Result<readonly Ruling[]> {
  if (rulings.length === 0) return ok(rulings);
  const among = citedSentences(scheme).flatMap((cited) => {
    const required = isRule(cited) && cited.part !== 'pays' && cited.part !== 'limits';
    return required && [undefined, onRoute].includes(cited.route) ? [cited.sentence] : [];
  });
  const named = rulings.map((ruling) => ({ ruling, ...nameSentences([ruling.sentence], among) }));
  const faults = named.flatMap((one) => one.faults.map((text) => text.replace('依据', '裁定')));
  if (faults.length > 0) return refused(...faults.map((message) => ({ code: 'bad-ruling', message })));
  return ok(
    named.flatMap(({ ruling, sentences }) => [...sentences].map((sentence) => ({ ...ruling, sentence }))),
  );
}
