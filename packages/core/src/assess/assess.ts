import type { Facts } from '../facts/facts.ts';
import type { Decision, Finding, Ruling } from '../scheme/decision.ts';
import type { AnyMatch, Award, MatchFacts } from '../scheme/match.ts';
import type { AnyScheme } from '../scheme/scheme.ts';
import { type AskedStep, type LimitStep, matchProgram, type Program, schemeProgram } from './program.ts';
import { conclude, enter, enterLeft, newSheet, refusePays, type SheetLine, sheetLine } from './sheet.ts';

/** Assesses facts of one scheme: pure, total, the same answer every time. Rulings answer referred requirements only; no ruling names an amount. */
export type Assess = (facts: Facts, rulings?: readonly Ruling[]) => Decision;

/** Makes a scheme ready to assess; the result throws a RangeError for a route the scheme does not have. */
export function assessor(scheme: AnyScheme): Assess {
  const runs = new Map(
    Object.keys(scheme.routes).map((route) => [route, prepare(schemeProgram(scheme, route))]),
  );
  return (facts, rulings = NO_RULINGS) => {
    const run = runs.get(facts.route);
    if (run === undefined) throw new RangeError(`${scheme.id} has no route ${facts.route}`);
    return run(facts as MatchFacts, rulings);
  };
}

/** Makes a match policy ready: the base application's facts and the award give what its funder adds. */
export function matcher(match: AnyMatch): (facts: Facts, award: Award) => Decision {
  const run = prepare(matchProgram(match));
  return (facts, award) => run({ ...facts, award, missing: [] }, NO_RULINGS);
}

const NO_RULINGS: readonly Ruling[] = [];

/** Every sentence is asked in file order, limits last, since they see all items. */
function prepare(program: Program): (facts: MatchFacts, rulings: readonly Ruling[]) => Decision {
  const usual: Finding[] = [];
  const asked: (SheetLine & Pick<AskedStep, 'answer' | 'kind'>)[] = [];
  const limits: (SheetLine & Pick<LimitStep, 'limit'>)[] = [];
  for (const [at, step] of program.entries()) {
    const line = sheetLine(step, at);
    usual.push(line.usual);
    if (step.kind === 'limit') limits.push({ ...line, limit: step.limit });
    else asked.push({ ...line, kind: step.kind, answer: step.answer });
  }
  const pays = asked.filter(({ kind }) => kind === 'pay');
  return (facts, rulings) => {
    const sheet = newSheet(usual);
    for (const line of asked) {
      const answer = line.answer(facts);
      if (answer !== true && answer !== null)
        enter(sheet, line, answer, line.kind === 'pay' ? NO_RULINGS : rulings);
    }
    for (const line of limits) enterLeft(sheet, line, line.limit(facts, sheet.items));
    if (sheet.items.length === 0) refusePays(sheet, pays);
    return conclude(sheet, facts.missing);
  };
}
