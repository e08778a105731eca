import type { Facts } from '../facts/facts.ts';
import { amountOf, type Outcome } from '../scheme/decision.ts';
import type { MatchFacts } from '../scheme/match.ts';
import type { AnyScheme } from '../scheme/scheme.ts';
import { Unknown } from '../values/judgement.ts';
import { type Fen, fen, ZERO } from '../values/money.ts';
import { assessor } from './assess.ts';
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
  const runs = new Map(Object.keys(scheme.routes).map((route) => [route, prepare(scheme, route, assess)]));
  return (facts) => {
    const run = runs.get(facts.route);
    if (run === undefined) throw new RangeError(`${scheme.id} has no route ${facts.route}`);
    return run(facts as MatchFacts);
  };
}

const REFUSED: Summary = Object.freeze({ outcome: 'refused', amount: ZERO });
const INCOMPLETE: Summary = Object.freeze({ outcome: 'incomplete', amount: ZERO });
const REFERRED: Summary = Object.freeze({ outcome: 'referred', amount: ZERO });

/** Limits see all items, so a route that has them is assessed in full. */
function prepare(scheme: AnyScheme, route: string, assess: Summarize): (facts: MatchFacts) => Summary {
  const program = schemeProgram(scheme, route);
  if (program.some(({ kind }) => kind === 'limit')) return assess;
  const answersOf = (kind: AskedStep['kind']) =>
    program.flatMap((step) => (step.kind === kind ? [step.answer] : []));
  const requirements = answersOf('require');
  const pays = answersOf('pay');
  return (facts) => {
    let open = facts.missing.length > 0 ? INCOMPLETE : undefined;
    for (const requirement of requirements) {
      const answer = requirement(facts);
      if (answer === false) return REFUSED;
      if (answer !== true) open = openBy(open, answer);
    }
    return paid(facts, pays, open);
  };
}

function paid(facts: MatchFacts, pays: readonly AskedStep['answer'][], before: Summary | undefined): Summary {
  let open = before;
  let amount = 0;
  let settled = true;
  for (const pay of pays) {
    const answer = pay(facts);
    if (typeof answer === 'number') amount += answer;
    else if (Array.isArray(answer)) amount += amountOf(answer);
    else if (answer !== null) {
      settled = false;
      open = openBy(open, answer);
    }
  }
  if (amount === 0 && settled) return REFUSED;
  return open ?? { outcome: 'eligible', amount: fen(amount) };
}

/** A fact not given outweighs a sentence left to a person. */
const openBy = (open: Summary | undefined, answer: unknown): Summary =>
  answer instanceof Unknown ? INCOMPLETE : (open ?? REFERRED);
