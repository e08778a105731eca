import type { Completion } from '../fields/catalogue.ts';
import type { AnswerOf, Fields } from '../fields/field.ts';
import type { Day } from '../values/day.ts';
import type { Fact, Unknown } from '../values/judgement.ts';
import type { Calendar } from './calendar.ts';
import type { History } from './history.ts';

/** A group of fields as rules see it: each answer known, "none", or unknown. */
export type FactsOf<F> = { readonly [K in keyof F]: Fact<AnswerOf<F[K]>> };

/** What a scheme needs beside the applicant's own answers. */
export interface Needs {
  readonly member?: Fields;
  readonly employer?: Fields;
  readonly registers?: Fields;
}
/** The facts of one group that a scheme needs; nothing where it needs none. */
export type Group<N extends Needs, K extends keyof Needs> = N[K] extends Fields
  ? FactsOf<N[K]>
  : Readonly<Record<never, never>>;

/** All that a rule may look at: what the route asks and what the scheme needs, nothing else. */
export interface View<A, N extends Needs> {
  readonly route: string;
  readonly claim: FactsOf<A>;
  readonly member: Group<N, 'member'>;
  readonly employer: Group<N, 'employer'>;
  readonly registers: Group<N, 'registers'>;
  readonly lists: readonly Completion[];
  readonly received: History;
  readonly filedOn: Day | Unknown;
  /** The published working days; given only where the scheme names a calendar. */
  readonly calendar: Calendar | Unknown;
}

/** Parsed facts with the field types erased, as the engine carries them. */
export interface Facts extends View<Fields, Needs> {
  readonly claim: Readonly<Record<string, Fact<unknown>>>;
  readonly member: Readonly<Record<string, Fact<unknown>>>;
  readonly employer: Readonly<Record<string, Fact<unknown>>>;
  readonly registers: Readonly<Record<string, Fact<unknown>>>;
  /** Required answers that were asked and not given, as paths. */
  readonly missing: readonly string[];
}

/** Facts with some of them changed. All facts are made here, in one shape, so that rules find each at the same place. */
export function makeFacts(facts: Facts, change: Partial<Facts> = {}): Facts {
  const { route, claim, member, employer, registers, lists, received, filedOn, calendar, missing } = {
    ...facts,
    ...change,
  };
  return { route, claim, member, employer, registers, lists, received, filedOn, calendar, missing };
}
