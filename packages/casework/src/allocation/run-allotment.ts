import { createHash } from 'node:crypto';
import {
  type Allotted,
  allot,
  amountOf,
  type Candidate,
  canonical,
  type FactsInput,
  fen,
  type Item,
  ok,
  pluginFailed,
  type Result,
  refused,
  type SchemeEntry,
} from '@zhutui/core';
import type { Moment } from './moment.ts';

/** A candidate as it is recorded: plain JSON, and what it was answered before. */
export interface Standing {
  readonly id: string;
  /** UTC. */
  readonly arrived: string;
  readonly facts: FactsInput;
  readonly items: readonly Item[];
  readonly before?: Allotted;
  /** The decision that found it eligible; null at intake. */
  readonly decision: string | null;
}

/** All that an answer depends on. */
export interface AllotmentInput {
  readonly moment: Moment;
  readonly seed: string;
  /** Fen; without it what the notice states. */
  readonly funds: number | null;
  readonly standing: readonly Standing[];
}

/** Runs the scheme's allocations over what is recorded; rules that throw, forget somebody or give more than was decided are a failure, as a value. */
export function runAllotment(
  entry: SchemeEntry,
  input: AllotmentInput,
): Result<ReadonlyMap<string, Allotted>> {
  const { moment, seed, funds, standing } = input;
  try {
    const answers = allot(entry.scheme, {
      at: moment,
      seed,
      candidates: standing.map((one) => candidateOf(entry, one)),
      before: new Map(standing.flatMap(({ id, before }) => (before === undefined ? [] : [[id, before]]))),
      ...(funds === null ? {} : { funds: fen(funds) }),
    });
    const excess = standing.some((one) => exceeds(one, answers.get(one.id), moment));
    return excess ? refused(pluginFailed(entry.scheme.title, 'shape')) : ok(answers);
  } catch {
    return refused(pluginFailed(entry.scheme.title, 'threw'));
  }
}

/** SHA-256 over everything that goes in, so that two people confirm the same thing and a replay can tell. */
export const digestOf = (input: AllotmentInput): string =>
  createHash('sha256').update(canonical(input)).digest('hex');

const candidateOf = (entry: SchemeEntry, { id, arrived, facts, items }: Standing): Candidate => ({
  id,
  items,
  arrived,
  facts: entry.facts.parse(facts),
});

function exceeds({ items }: Standing, answer: Allotted | undefined, moment: Moment): boolean {
  if (answer === undefined) return true;
  if ('state' in answer || moment === 'intake') return false;
  return answer.items.length === 0 || amountOf(answer.items) > amountOf(items);
}
