import type { Facts } from './facts.ts';
import type { Fen } from './money.ts';
import type { Sentence } from './notice.ts';
import type { Item } from './scheme.ts';

/** One person's application that was found eligible on its own. */
export interface Candidate {
  readonly id: string;
  readonly facts: Facts;
  readonly items: readonly Item[];
}

/** What one candidate is given: items, or a state with the sentence that puts it there. */
export type Allotted =
  | { readonly items: readonly Item[] }
  | { readonly state: 'not drawn' | 'quota full' | 'waiting'; readonly sentence: Sentence };

/** Decides over a set of candidates, purely: the same set, funds and seed give the same answer. */
export type Allocates = (set: {
  /** Sorted by id. */
  readonly candidates: readonly Candidate[];
  readonly before: ReadonlyMap<string, Allotted>;
  readonly funds: Fen;
  /** A number in [0, 1) for an id, from the recorded seed. */
  readonly draw: (id: string) => number;
}) => ReadonlyMap<string, Allotted>;

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

/** Runs an allocation over candidates in any order; throws when it forgets one. */
export function allocate(
  allocates: Allocates,
  candidates: readonly Candidate[],
  funds: Fen,
  seed: string,
  before: ReadonlyMap<string, Allotted> = new Map(),
) {
  const sorted = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  const allotted = allocates({ candidates: sorted, before, funds, draw: drawFrom(seed) });
  const forgotten = sorted.find(({ id }) => !allotted.has(id));
  if (forgotten !== undefined) throw new RangeError(`the allocation says nothing of ${forgotten.id}`);
  return allotted;
}
