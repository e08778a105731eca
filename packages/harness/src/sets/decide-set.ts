import { type Allotted, type AnyScheme, allot, type Candidate, type Fen } from '@zhutui/core';
import { allocationsOf } from './allocations.ts';

/** All that a run over a set depends on. */
export interface SetRun {
  readonly candidates: readonly Candidate[];
  readonly before: Answers;
  readonly seed: string;
  readonly funds: Fen | undefined;
}
export type Answers = ReadonlyMap<string, Allotted>;

/**
 * Decides over a set as the platform does: first as applications arrive (no lot is drawn then, no money recorded), then
 * once over all that hold a place. Throws what an allocation throws.
 */
export function decideSet(scheme: AnyScheme, { candidates, before, seed, funds }: SetRun): Answers {
  const settling = new Set(
    allocationsOf(scheme).flatMap(({ moment, sentence }) => (moment === 'settlement' ? [sentence] : [])),
  );
  const held = new Map(
    candidates.flatMap(({ id, items }): [string, Allotted][] => {
      const answer = before.get(id);
      if (answer === undefined) return [];
      return [[id, 'state' in answer && settling.has(answer.sentence) ? { items } : answer]];
    }),
  );
  const arrived = allot(scheme, { at: 'intake', candidates, before: held, seed: '' });
  const left = [...arrived].filter(([, answer]) => 'state' in answer);
  const settled = [...before].filter(([, answer]) => 'items' in answer || settling.has(answer.sentence));
  return allot(scheme, {
    at: 'settlement',
    candidates,
    before: new Map([...settled, ...left]),
    seed,
    ...(funds === undefined ? {} : { funds }),
  });
}
