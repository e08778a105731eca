import { assessor } from '../assess/assess.ts';
import { schemeProgram } from '../assess/program.ts';
import type { Facts } from '../facts/facts.ts';
import type { Sentence } from '../notice/notice.ts';
import type { Decision, Finding, Outcome } from '../scheme/decision.ts';
import type { AnyScheme } from '../scheme/scheme.ts';
import { Unknown } from '../values/judgement.ts';
import { sampleAnswers } from './sample-answers.ts';
import { answered, askable, type Group, knownAnswers } from './vary-facts.ts';

/** Where a half-filled claim stands. */
export interface Progress {
  readonly outcome: Outcome;
  /** Sentences that no further answer changes; a referred one is settled as far as answers go. */
  readonly decided: readonly Finding[];
  readonly open: readonly Sentence[];
  /** What to ask, the answer that can settle most first; empty once something is unmet or all is answered. */
  readonly ask: readonly Question[];
}

export interface Question {
  /** E.g. `claim.issuedOn`. */
  readonly path: string;
  readonly label: string;
  /** The open sentences that wait for this answer. */
  readonly waiting: readonly Sentence[];
  /** How many open sentences an answer settles, on the average of the answers tried; a refusal settles all. */
  readonly settles: number;
  /** Whether some answer would refuse the claim. */
  readonly canRefuse: boolean;
}

export interface Asking {
  /** Groups the one who answers knows; a public pre-check asks about the member as well. Only the claim where nothing is said. */
  readonly groups?: readonly Group[];
}

/**
 * Tells which sentences a half-filled claim already decides and what to ask next: each question that may be asked now is
 * tried with each of its options, or sample days and numbers, and ranked by what its answers settle. A field not asked, and
 * one whose asking hangs on another answer, is never among them. Throws a RangeError for a route the scheme does not have.
 */
export function nextQuestions(
  scheme: AnyScheme,
  facts: Facts,
  { groups = ['claim'] }: Asking = {},
): Progress {
  const assess = assessor(scheme);
  const now = assess(facts);
  const open = openOf(scheme, now);
  const ask = now.outcome === 'refused' ? [] : groups.flatMap((group) => askable(scheme, facts, group));
  const waiting = waitingIn(scheme, facts);
  const questions = ask.map((place): Question => {
    const { group, name, field } = place;
    const path = `${group}.${name}`;
    const after = sampleAnswers(field, scheme, knownAnswers(facts, group)).map((answer) =>
      assess(answered(scheme, facts, place, answer)),
    );
    const settled = after.map(
      (decision) => open.length - (isRefused(decision) ? 0 : openOf(scheme, decision).length),
    );
    return {
      path,
      label: field.label,
      waiting: waiting.filter(({ paths }) => paths.includes(path)).map(({ sentence }) => sentence),
      settles: settled.reduce((total, one) => total + one, 0) / Math.max(1, settled.length),
      canRefuse: after.some(isRefused),
    };
  });
  return {
    outcome: now.outcome,
    decided: now.findings.filter(({ sentence }) => !open.includes(sentence)),
    open,
    ask: questions.sort(bySettling),
  };
}

/** What settles more comes first; of equal ones that for which more sentences wait, then the one asked first. */
const bySettling = (a: Question, b: Question): number =>
  a.settles === b.settles ? b.waiting.length - a.waiting.length : b.settles - a.settles;

const isRefused = ({ outcome }: Decision): boolean => outcome === 'refused';

/** Sentences not known yet; a limit, which sees all items, is open while a payment is. */
function openOf(scheme: AnyScheme, { findings }: Decision): Sentence[] {
  const unknown = findings.flatMap(({ sentence, verdict }) => (verdict === 'unknown' ? [sentence] : []));
  const parts = [scheme, ...Object.values(scheme.routes)];
  const among = (key: 'pays' | 'limits', sentence: Sentence): boolean =>
    parts.some(
      (part) => key in part && sentence in ((part as Partial<Record<typeof key, object>>)[key] ?? {}),
    );
  const unpaid = unknown.some((sentence) => among('pays', sentence));
  return findings.flatMap(({ sentence, verdict }) =>
    verdict === 'unknown' || (unpaid && among('limits', sentence)) ? [sentence] : [],
  );
}

interface Waiting {
  readonly sentence: Sentence;
  readonly paths: readonly string[];
}

function waitingIn(scheme: AnyScheme, facts: Facts): Waiting[] {
  return schemeProgram(scheme, facts.route).flatMap((step) => {
    if (step.kind === 'limit') return [];
    const answer = step.answer(facts as Parameters<typeof step.answer>[0]);
    return answer instanceof Unknown ? [{ sentence: step.sentence, paths: answer.paths }] : [];
  });
}
