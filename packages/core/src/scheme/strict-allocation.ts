import { isRead } from '../notice/notice.ts';
import { Unknown } from '../values/judgement.ts';
import { type Allocates, type Allocation, type AllocationSet, isCovered } from './allocation.ts';
import type { Cited, Item } from './scheme.ts';

/** Puts a rule under watch: where it answers what is not allowed, the error names its sentence. */
export type Watch = <R extends (...given: never[]) => unknown>(
  sentence: string,
  rule: R,
  allowed: (answer: unknown) => boolean,
) => R;

/** The same allocations with whatever they work out under watch: pools, ranks, and all of an own one. */
export function watchedAllocations(cited: Cited<Allocation>, watch: Watch): Cited<Allocation> {
  const watched = (sentence: string, one: Allocation): Allocation => {
    if (one.method === 'funds') return one;
    if (one.method === 'own') return { ...one, decides: watchedSet(sentence, one.decides, watch) };
    const { pool, rank } = one;
    return {
      ...one,
      ...(pool === undefined ? {} : { pool: watch(sentence, pool, isText) }),
      ...(rank === undefined ? {} : { rank: watch(sentence, rank, isNumber) }),
    };
  };
  const allocations = Object.entries(cited).map(([sentence, by]) => [
    sentence,
    isRead<Allocation>(by) ? { ...by, by: watched(sentence, by.by) } : watched(sentence, by),
  ]);
  return Object.fromEntries(allocations) as Cited<Allocation>;
}

const watchedSet =
  (sentence: string, decides: Allocates, watch: Watch): Allocates =>
  (set) =>
    watch(sentence, decides, (answer) => isAnswer(answer, set))(set);

const isText = (answer: unknown): boolean => typeof answer === 'string' || isNone(answer);
const isNumber = (answer: unknown): boolean => Number.isFinite(answer) || isNone(answer);
const isNone = (answer: unknown): boolean => answer === null || answer instanceof Unknown;

/** A Map in which everybody is answered, and nobody given more than they came with. */
const isAnswer = (answer: unknown, { candidates }: AllocationSet): boolean =>
  answer instanceof Map && candidates.every(({ id, items }) => isFair(answer.get(id), items));

function isFair(answer: unknown, items: readonly Item[]): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  if ('state' in answer)
    return typeof answer.state === 'string' && 'sentence' in answer && typeof answer.sentence === 'string';
  if (!('items' in answer) || !Array.isArray(answer.items)) return false;
  const given = answer.items as readonly Item[];
  return (
    given.every((item) => Number.isSafeInteger(item?.amount) && item.amount > 0) &&
    isCovered(given, items) &&
    (given.length > 0 || items.length === 0)
  );
}
