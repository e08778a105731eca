import type { Facts } from '../facts/facts.ts';
import type { Decision, Ruling } from '../scheme/decision.ts';
import type { AnyMatch, Award, MatchFacts } from '../scheme/match.ts';
import type { AnyScheme } from '../scheme/scheme.ts';
import { byRoute } from './by-route.ts';
import { inTurn } from './in-turn.ts';
import { matchProgram, type Program, schemeProgram } from './program.ts';
import {
  conclude,
  enter,
  enterLeft,
  newSheet,
  refusePays,
  type Sheet,
  type SheetLine,
  sheetLine,
} from './sheet.ts';

/** Assesses facts of one scheme: pure, total, the same answer every time. Rulings answer referred requirements only; no ruling names an amount. */
export type Assess = (facts: Facts, rulings?: readonly Ruling[]) => Decision;

/**
 * Makes a scheme ready to assess, each route when it is first asked for; the same scheme is made ready once. The result
 * throws a RangeError for a route the scheme does not have.
 */
export function assessor(scheme: AnyScheme): Assess {
  const ready = READY.get(scheme) ?? makeReady(scheme);
  READY.set(scheme, ready);
  return ready;
}

/** Makes a match policy ready: the base application's facts and the award give what its funder adds. */
export function matcher(match: AnyMatch): (facts: Facts, award: Award) => Decision {
  const run = prepare(matchProgram(match));
  return (facts, award) => run({ ...facts, award, missing: [] }, NO_RULINGS);
}

const READY = new WeakMap<AnyScheme, Assess>();
const NO_RULINGS: readonly Ruling[] = [];

function makeReady(scheme: AnyScheme): Assess {
  const runOf = byRoute(scheme, (route) => prepare(schemeProgram(scheme, route)));
  return (facts, rulings = NO_RULINGS) => runOf(facts.route)(facts as MatchFacts, rulings);
}

/** Every sentence is asked in file order, limits last, since they see all items. */
function prepare(program: Program): (facts: MatchFacts, rulings: readonly Ruling[]) => Decision {
  const steps = program.map((step, at) => ({ ...step, line: sheetLine(step, at) }));
  const usual = steps.map(({ line }) => line.usual);
  const asked = steps.filter((step) => step.kind !== 'limit');
  const limits = steps.filter((step) => step.kind === 'limit');
  const pays = asked.flatMap(({ kind, line }) => (kind === 'pay' ? [line] : []));
  const lines = asked.map(({ line }) => line);
  return inTurn({
    rules: asked.map(({ answer }) => answer),
    begin: (_: MatchFacts, rulings: readonly Ruling[]): Sheet => newSheet(usual, rulings),
    note: (sheet, answer, at) => enter(sheet, lines[at] as SheetLine, answer),
    conclude(sheet, facts): Decision {
      for (const { line, limit } of limits) enterLeft(sheet, line, limit(facts, sheet.items));
      if (sheet.items.length === 0) refusePays(sheet, pays);
      return conclude(sheet, facts.missing);
    },
  });
}
