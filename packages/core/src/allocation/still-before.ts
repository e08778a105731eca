import type { Allocation, Allotted, Candidate } from '../scheme/allocation.ts';
import { amountOf } from '../scheme/decision.ts';
import type { Allotment } from './allotment.ts';
import { poolOf } from './places.ts';

/** An allocation with the route whose candidates it decides on; undefined for all. */
export interface Reach {
  readonly route: string | undefined;
  readonly allocation: Allocation;
}

/**
 * What was answered before and still holds. A place is kept under changed facts in the same pool, money where it is not
 * more, and nothing where a scheme works it out itself: what its rules look at, nobody else knows.
 */
export function stillBefore(
  { candidates, before = new Map() }: Pick<Allotment, 'candidates' | 'before'>,
  passes: readonly Reach[],
): Map<string, Allotted> {
  const held = new Map(before);
  for (const candidate of candidates) {
    const { id, was, items } = candidate;
    const answer = before.get(id);
    if (was === undefined || answer === undefined) continue;
    const mine = passes.filter(({ route }) => route === undefined || route === candidate.facts.route);
    if (mine.some(({ allocation }) => isLost(allocation, candidate, was, answer))) held.delete(id);
    else if ('items' in answer) held.set(id, { items });
  }
  return held;
}

function isLost(
  allocation: Allocation,
  { facts, items }: Candidate,
  was: Candidate['facts'],
  answer: Allotted,
): boolean {
  if (allocation.method === 'own') return true;
  if (allocation.method === 'funds') return 'items' in answer && amountOf(items) > amountOf(answer.items);
  return poolOf(allocation.pool, facts) !== poolOf(allocation.pool, was);
}
