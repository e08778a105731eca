import { z } from 'zod';
import type { Moment } from '../allocation/allotment.ts';
import { type Allotted, isCovered } from '../scheme/allocation.ts';
import type { Item } from '../scheme/scheme.ts';
import type { Instant } from '../values/day.ts';
import { itemSchema } from './decision-schema.ts';
import type { FactsInput } from './facts-input.ts';

/** One candidate as JSON. */
export interface AllotCandidate {
  readonly id: string;
  /** UTC. */
  readonly arrived?: Instant;
  readonly facts: FactsInput;
  /** The facts on which it was answered before, where they have changed since. */
  readonly was?: FactsInput;
  /** What it was found eligible for; at intake none where only places are counted. */
  readonly items: readonly Item[];
  readonly before?: Allotted;
}

/** All that an allocation depends on, as JSON. */
export interface AllotRun {
  readonly at: Moment;
  /** The recorded seed of the draw. */
  readonly seed: string;
  /** Fen; null: what the notice states, else no bound. */
  readonly funds: number | null;
  readonly candidates: readonly AllotCandidate[];
}

/** What each candidate was answered, by id. */
export type Allotments = readonly (readonly [id: string, answer: Allotted])[];

/** What every answer to a run is: each candidate answered once and nobody else, whole fen, and none given more than was decided, or nothing without a state. */
export function allotmentsSchema({ candidates }: AllotRun): z.ZodType<Allotments> {
  const decided = new Map(candidates.map(({ id, items }) => [id, items]));
  const shape = z.array(z.tuple([z.string(), answerSchema])) as unknown as z.ZodType<Allotments>;
  return shape.refine(
    (answers) =>
      answers.length === decided.size &&
      new Set(answers.map(([id]) => id)).size === decided.size &&
      answers.every(([id, answer]) => isFair(answer, decided.get(id))),
  );
}

const sentence = z.string().regex(/^\S+ .*\S/s);
const answerSchema = z.union([
  z.strictObject({ items: z.array(itemSchema(z.string())) }),
  z.strictObject({ state: z.enum(['not drawn', 'quota full', 'waiting']), sentence }),
]);

function isFair(answer: Allotted, decided: readonly Item[] | undefined): boolean {
  if (decided === undefined || 'state' in answer) return decided !== undefined;
  return isCovered(answer.items, decided) && (answer.items.length > 0 || decided.length === 0);
}
