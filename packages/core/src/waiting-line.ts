import type { AllocationSet, Allotted, Candidate, PutOff } from './allocation.ts';

/** Which of two candidates comes first; equal ones go by id. */
export type Order<V> = (a: Candidate<V>, b: Candidate<V>) => number;

/** A candidate in line for a place or for money. */
export interface InLine<V> {
  readonly candidate: Candidate<V>;
  /** What was given before, and is kept. */
  readonly given: Allotted | undefined;
  /** Whether it can still get something: it waits, or nobody has yet been turned away for good. */
  readonly open: boolean;
  /** The answer where nothing is left: a state from before stays as it is. */
  readonly putOff: Allotted;
}

/** Those who wait from before come first, then the others; once somebody was turned away for good, no later one gets in. */
export function waitingLine<V>(
  { before, sentence }: AllocationSet<V>,
  all: readonly Candidate<V>[],
  order: Order<V>,
  otherwise: PutOff,
): InLine<V>[] {
  const stateOf = ({ id }: Candidate<V>): PutOff | undefined => {
    const answer = before.get(id);
    return answer !== undefined && 'state' in answer ? answer.state : undefined;
  };
  const closed = all.some((one) => !['waiting', undefined].includes(stateOf(one)));
  const inOrder = [...all].sort((a, b) => order(a, b) || (a.id < b.id ? -1 : 1));
  const waits = (one: Candidate<V>): boolean => stateOf(one) === 'waiting';
  return [...inOrder.filter(waits), ...inOrder.filter((one) => !waits(one))].map((candidate) => ({
    candidate,
    given: keptBefore(before, candidate.id),
    open: waits(candidate) || !closed,
    putOff: before.get(candidate.id) ?? { state: otherwise, sentence },
  }));
}

/** What a candidate was given before, if anything. */
export function keptBefore(before: AllocationSet['before'], id: string): Allotted | undefined {
  const answer = before.get(id);
  return answer !== undefined && 'items' in answer ? answer : undefined;
}

export const byNumber =
  <V>(of: (candidate: Candidate<V>) => number): Order<V> =>
  (a, b) => {
    const [one, other] = [of(a), of(b)];
    return one === other ? 0 : one - other;
  };

/** In order of arrival; throws a RangeError where none is recorded. */
export function byArrival<V>(a: Candidate<V>, b: Candidate<V>): number {
  const [one, other] = [arrivalOf(a), arrivalOf(b)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function arrivalOf<V>({ id, arrived }: Candidate<V>): string {
  if (arrived === undefined) throw new RangeError(`no arrival is recorded of ${id}`);
  return arrived;
}
