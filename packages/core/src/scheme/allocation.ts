import type { Facts } from '../facts/facts.ts';
import type { Sentence } from '../notice/notice.ts';
import type { Instant } from '../values/day.ts';
import type { Fact } from '../values/judgement.ts';
import type { Fen } from '../values/money.ts';
import type { Item } from './scheme.ts';

/** One person's application that was found eligible on its own, or, at intake, one that has arrived. */
export interface Candidate<V = Facts> {
  readonly id: string;
  readonly facts: V;
  readonly items: readonly Item[];
  /** When it came in, UTC: what "first come" goes by. */
  readonly arrived?: Instant;
  /** The facts on which it was answered before, where they have changed since, e.g. by a correction. */
  readonly was?: V;
}

/** States of an application that is in order but is given nothing now; only one that waits may still move up. */
export type PutOff = 'not drawn' | 'quota full' | 'waiting';

/** What one candidate is given: items, or a state with the sentence that puts it there. */
export type Allotted =
  | { readonly items: readonly Item[] }
  | { readonly state: PutOff; readonly sentence: Sentence };

/** Whether nothing is given beyond what was decided: for each payment sentence and payee no more than its sum. */
export function isCovered(given: readonly Item[], decided: readonly Item[]): boolean {
  const sums = new Map<string, number>();
  const keyOf = ({ sentence, payee = '', payeeIs }: Item): string => [sentence, payee, payeeIs].join('\n');
  for (const item of decided) sums.set(keyOf(item), (sums.get(keyOf(item)) ?? 0) + item.amount);
  return given.every((item) => {
    const left = (sums.get(keyOf(item)) ?? 0) - item.amount;
    sums.set(keyOf(item), left);
    return left >= 0;
  });
}

/** Decides over a set of candidates, purely: the same set, funds and seed give the same answer. */
export type Allocates<V = Facts> = (set: AllocationSet<V>) => ReadonlyMap<string, Allotted>;

export interface AllocationSet<V = Facts> {
  /** Sorted by id: all that stand, those decided before included. */
  readonly candidates: readonly Candidate<V>[];
  readonly before: ReadonlyMap<string, Allotted>;
  readonly funds: Fen;
  /** A number in [0, 1) for an id, from the recorded seed. */
  readonly draw: (id: string) => number;
  /** The sentence that is carried out. */
  readonly sentence: Sentence;
}

/** How many places there are: in all, by pool, or shared out among pools by weight; what a pool leaves is shared out again. */
export type Quota =
  | number
  | Readonly<Record<string, number>>
  | {
      readonly total: number;
      readonly weights: Readonly<Record<string, number>>;
      readonly reshared?: true;
    };

/** What every allocation says beside how it decides. */
export interface Settling {
  /** For each application as it arrives, or once for all that were found eligible; first come is at intake where nothing is said. */
  readonly at?: 'intake' | 'settlement';
  /** What becomes of those for whom nothing is left: not drawn of a lottery, else quota full, where nothing is said. */
  readonly otherwise?: PutOff;
}

/** Places by lot (repeatable from the recorded seed), by arrival, or by an expert ranking that is a fact: the lowest number first. */
export interface Placing<V = Facts> extends Settling {
  readonly method: 'lottery' | 'first come' | 'ranking';
  readonly quota: Quota;
  /** Which pool a candidate is in; one pool for all where nothing is said. A pool without a quota has no place; whose pool is not known waits. */
  readonly pool?: (facts: V) => Fact<string>;
  /** For a ranking; those without a number come last. */
  readonly rank?: (facts: V) => Fact<number>;
}

/** A budget that runs out, in order of arrival or lot: the first whom it does not cover in full ends it. */
export interface Spending extends Settling {
  readonly method: 'funds';
  readonly order: 'arrival' | 'lot';
  /** The budget that the notice states; the platform may record another. */
  readonly funds?: Fen;
}

/** What a scheme works out itself, purely. */
export interface OwnAllocation<V = Facts> extends Settling {
  readonly method: 'own';
  readonly decides: Allocates<V>;
}

/** A sentence of a notice that decides over a set of applications, each in order by itself. */
export type Allocation<V = Facts> = Placing<V> | Spending | OwnAllocation<V>;

/** A repeatable draw keyed by id: FNV-1a over seed and id, mixed to 32 bits. */
export function drawFrom(seed: string): (id: string) => number {
  return (id) => {
    let hash = 0x811c9dc5;
    for (const character of `${seed} ${id}`)
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
  };
}

/** Runs one allocation over candidates in any order; throws when it forgets one. */
export function allocate(
  allocates: Allocates,
  candidates: readonly Candidate[],
  funds: Fen,
  seed: string,
  before: ReadonlyMap<string, Allotted> = new Map(),
  sentence: Sentence = '惯例 分配',
) {
  const sorted = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  const allotted = allocates({ candidates: sorted, before, funds, draw: drawFrom(seed), sentence });
  const forgotten = sorted.find(({ id }) => !allotted.has(id));
  if (forgotten !== undefined) throw new RangeError(`the allocation says nothing of ${forgotten.id}`);
  return allotted;
}
