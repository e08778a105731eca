import type { AllocationSet, Allotted, Candidate, PutOff } from '../scheme/allocation.ts';

/** Which of two candidates comes first; equal ones go by id. */
export type Order = (a: Candidate, b: Candidate) => number;

/** A candidate in line for a place or for money. */
export interface InLine {
  readonly candidate: Candidate;
  /** What was given before, and is kept. */
  readonly given: Allotted | undefined;
  /** Whether it can still get something: it waits, or nobody has yet been turned away for good. */
  readonly open: boolean;
  /** The answer where nothing is left: a state from before stays as it is. */
  readonly putOff: Allotted;
}

/** Those who wait from before come first, then the others; once somebody was turned away for good, no later one gets in. */
export function waitingLine(
  { before, sentence }: AllocationSet,
  all: readonly Candidate[],
  order: Order,
  otherwise: PutOff,
): InLine[] {
  const stateOf = ({ id }: Candidate): PutOff | undefined => {
    const answer = before.get(id);
    return answer !== undefined && 'state' in answer ? answer.state : undefined;
  };
  const closed = all.some((one) => !['waiting', undefined].includes(stateOf(one)));
  const byId = [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
  const inOrder = byId.sort(order);
  const waits = (one: Candidate): boolean => stateOf(one) === 'waiting';
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
  (of: (candidate: Candidate) => number): Order =>
  (a, b) => {
    const [one, other] = [of(a), of(b)];
    return one === other ? 0 : one - other;
  };

/** In order of arrival; throws a RangeError where none is recorded. */
export function byArrival(a: Candidate, b: Candidate): number {
  const [one, other] = [arrivalOf(a), arrivalOf(b)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function arrivalOf({ id, arrived }: Candidate): string {
  if (arrived === undefined) throw new RangeError(`no arrival is recorded of ${id}`);
  return arrived;
}
