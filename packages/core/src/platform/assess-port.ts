import type { SchemeEntry, SchemeSet } from '../assess/scheme-set.ts';
import type { Facts } from '../facts/facts.ts';
import { type Precheck, type PrecheckOptions, precheck } from '../precheck/precheck.ts';
import type { Decision, Ruling } from '../scheme/decision.ts';
import type { Award } from '../scheme/match.ts';
import { ok, type Reason, type Result, refused } from '../values/result.ts';

/** Facts as JSON, in the names that a scheme's description prints. */
export interface FactsInput {
  readonly route: string;
  readonly claim?: Readonly<Record<string, unknown>>;
  readonly member?: Readonly<Record<string, unknown>>;
  readonly employer?: Readonly<Record<string, unknown>>;
  readonly registers?: Readonly<Record<string, unknown>>;
  readonly lists?: readonly unknown[];
  readonly received?: readonly unknown[];
  readonly filedOn?: string;
  /** Working days as `calendarSchema` reads them, for a scheme that names a calendar. */
  readonly calendar?: unknown;
}

/** Where rules run. Facts go in and a decision comes out as JSON, so that a worker with a deadline can stand behind it. */
export interface AssessPort {
  readonly assess: (
    scheme: string,
    facts: FactsInput,
    rulings?: readonly Ruling[],
  ) => Promise<Result<Decision>>;
  readonly match: (
    scheme: string,
    policy: string,
    facts: FactsInput,
    award: Award,
  ) => Promise<Result<Decision>>;
  /** What the same rules say to half an application, and what to ask next. */
  readonly precheck: (
    scheme: string,
    facts: FactsInput,
    options?: PrecheckOptions,
  ) => Promise<Result<Precheck>>;
}

/** Runs the rules in this process. */
export function localAssessPort(set: SchemeSet): AssessPort {
  return {
    async assess(scheme, input, rulings) {
      const entry = set.find(scheme);
      if (entry === undefined) return refused(noScheme(scheme));
      const facts = parse(entry, input);
      return facts.ok ? ok(entry.assess(facts.value, rulings)) : facts;
    },
    async match(scheme, policy, input, award) {
      const entry = set.find(scheme);
      const match = entry?.matches.find((one) => one.match.id === policy);
      if (entry === undefined || match === undefined) return refused(noScheme(`${scheme} / ${policy}`));
      const facts = parse(entry, input);
      return facts.ok ? ok(match.run(facts.value, award)) : facts;
    },
    async precheck(scheme, input, options) {
      const entry = set.find(scheme);
      if (entry === undefined) return refused(noScheme(scheme));
      const facts = parse(entry, input);
      return facts.ok ? ok(precheck(entry.scheme, facts.value, options)) : facts;
    },
  };
}

const noScheme = (id: string): Reason => ({ code: 'no-scheme', message: `没有助推计划“${id}”。` });

function parse(entry: SchemeEntry, input: FactsInput): Result<Facts> {
  const parsed = entry.facts.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  return refused(
    ...parsed.error.issues.map((issue) => ({
      code: 'bad-fact',
      message: issue.message,
      path: issue.path.join('.'),
    })),
  );
}
