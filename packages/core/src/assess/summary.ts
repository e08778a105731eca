import type { Facts } from '../facts/facts.ts';
import { amountOf, type Outcome } from '../scheme/decision.ts';
import type { MatchFacts } from '../scheme/match.ts';
import type { AnyScheme } from '../scheme/scheme.ts';
import { Unknown } from '../values/judgement.ts';
import { type Fen, fen, ZERO } from '../values/money.ts';
import { assessor } from './assess.ts';
import { byRoute } from './by-route.ts';
import { inTurn } from './in-turn.ts';
import { type AskedStep, schemeProgram } from './program.ts';

/** The outcome and the amount in fen (0 unless eligible), without the findings that explain them. */
export interface Summary {
  readonly outcome: Outcome;
  readonly amount: Fen;
}
export type Summarize = (facts: Facts) => Summary;

/**
 * Makes a scheme ready for counting and forecasting: the same outcome and amount as `assessor`, no trace; the first
 * unmet sentence ends it. The result throws a RangeError for a route the scheme does not have.
 */
export function summarizer(scheme: AnyScheme): Summarize {
  const assess = assessor(scheme);
  const runOf = byRoute(scheme, (route) => prepare(scheme, route, assess));
  return (facts) => runOf(facts.route)(facts as MatchFacts);
}

const REFUSED: Summary = Object.freeze({ outcome: 'refused', amount: ZERO });
const INCOMPLETE: Summary = Object.freeze({ outcome: 'incomplete', amount: ZERO });
const REFERRED: Summary = Object.freeze({ outcome: 'referred', amount: ZERO });

type Answer = ReturnType<AskedStep['answer']>;
/** Where it stands after the requirements: nothing against it, or what it will be. */
type Standing = Summary | undefined;
/** What the payments come to, in fen; where one of them is open, what it will be instead. */
type Payments = number | Summary;

/** Limits see all items, so a route that has them is assessed in full. */
function prepare(scheme: AnyScheme, route: string, assess: Summarize): (facts: MatchFacts) => Summary {
  const program = schemeProgram(scheme, route);
  if (program.some(({ kind }) => kind === 'limit')) return assess;
  const answersOf = (kind: AskedStep['kind']) =>
    program.flatMap((step) => (step.kind === kind ? [step.answer] : []));
  const pay = inTurn({
    rules: answersOf('pay'),
    begin: (_: MatchFacts, __: Standing): Payments => 0,
    note: notePay,
    conclude,
  });
  return inTurn<MatchFacts, void, Answer, Standing, Summary>({
    rules: answersOf('require'),
    begin: ({ missing }) => (missing.length > 0 ? INCOMPLETE : undefined),
    note: noteRequirement,
    stop: REFUSED,
    conclude: (standing, facts) => pay(facts, standing),
  });
}

const noteRequirement = (standing: Standing, answer: unknown): Standing =>
  answer === false ? REFUSED : openBy(standing, answer);

function notePay(payments: Payments, answer: Answer): Payments {
  const isOpen = typeof payments !== 'number';
  if (typeof answer === 'number') return isOpen ? payments : payments + answer;
  if (Array.isArray(answer)) return isOpen ? payments : payments + amountOf(answer);
  return openBy(isOpen ? payments : undefined, answer);
}

function conclude(payments: Payments, _: MatchFacts, standing: Standing): Summary {
  if (payments === 0) return REFUSED;
  if (typeof payments !== 'number') return standing === INCOMPLETE ? INCOMPLETE : payments;
  return standing ?? { outcome: 'eligible', amount: fen(payments) };
}

/** A fact not given outweighs a sentence left to a person. */
const openBy = (standing: Standing, answer: unknown): Summary =>
  answer instanceof Unknown ? INCOMPLETE : (standing ?? REFERRED);
