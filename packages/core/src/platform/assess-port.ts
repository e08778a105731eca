import type { SchemeSet } from '../assess/scheme-set.ts';
import { type Precheck, type PrecheckOptions, precheck } from '../precheck/precheck.ts';
import type { Decision, Ruling } from '../scheme/decision.ts';
import type { Award } from '../scheme/match.ts';
import { ok, type Reason, type Result, refused } from '../values/result.ts';
import type { Allotments, AllotRun } from './allot-run.ts';
import type { FactsInput } from './facts-input.ts';
import { parseFacts } from './parse-facts.ts';
import { runAllot } from './run-allot.ts';

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
  /** What becomes of every candidate of a set: each answered once, and nobody given more than was decided. */
  readonly allot: (scheme: string, run: AllotRun) => Promise<Result<Allotments>>;
}

/** Runs the rules in this process; what a rule throws is thrown on. */
export function localAssessPort(set: SchemeSet): AssessPort {
  return {
    async assess(scheme, input, rulings) {
      const entry = set.find(scheme);
      if (entry === undefined) return refused(noScheme(scheme));
      const facts = parseFacts(entry, input);
      return facts.ok ? ok(entry.assess(facts.value, rulings)) : facts;
    },
    async match(scheme, policy, input, award) {
      const entry = set.find(scheme);
      const match = entry?.matches.find((one) => one.match.id === policy);
      if (entry === undefined || match === undefined) return refused(noScheme(`${scheme} / ${policy}`));
      const facts = parseFacts(entry, input);
      return facts.ok ? ok(match.run(facts.value, award)) : facts;
    },
    async precheck(scheme, input, options) {
      const entry = set.find(scheme);
      if (entry === undefined) return refused(noScheme(scheme));
      const facts = parseFacts(entry, input);
      return facts.ok ? ok(precheck(entry.scheme, facts.value, options)) : facts;
    },
    async allot(scheme, run) {
      const entry = set.find(scheme);
      return entry === undefined ? refused(noScheme(scheme)) : runAllot(entry, run);
    },
  };
}

const noScheme = (id: string): Reason => ({ code: 'no-scheme', message: `没有助推计划“${id}”。` });
