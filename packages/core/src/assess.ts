import type { Decision, Finding, Ruling } from './decision.ts';
import type { Facts } from './facts.ts';
import { Refer, Unknown } from './judgement.ts';
import type { AnyMatch, Award, MatchFacts } from './match.ts';
import { type LimitStep, matchProgram, type PayStep, type Program, type RequireStep, schemeProgram } from './program.ts';
import type { AnyScheme, Item } from './scheme.ts';
import { conclude, enterOpen, newSheet, type Sheet } from './sheet.ts';

/** Assesses facts of one scheme: pure, total, the same answer every time. Rulings answer referred sentences only. */
export type Assess = (facts: Facts, rulings?: readonly Ruling[]) => Decision;

/** Makes a scheme ready to assess; the result throws a RangeError for a route the scheme does not have. */
export function assessor(scheme: AnyScheme): Assess {
  const runs = new Map(Object.keys(scheme.routes).map((route) => [route, prepare(schemeProgram(scheme, route))]));
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

type Enter = (sheet: Sheet, facts: MatchFacts, rulings: readonly Ruling[]) => void;

function prepare(program: Program): (facts: MatchFacts, rulings: readonly Ruling[]) => Decision {
  const entries = program.flatMap((step, at) => (step.kind === 'limit' ? [] : [enterStep(step, at)]));
  const limits = program.flatMap((step, at) => (step.kind === 'limit' ? [enterLimit(step, at)] : []));
  const refusePays = nothingPaid(program);
  return (facts, rulings) => {
    const sheet = newSheet(program.length);
    for (const enter of entries) enter(sheet, facts, rulings);
    for (const enter of limits) enter(sheet, facts, rulings);
    if (sheet.items.length === 0) refusePays(sheet);
    return conclude(sheet, facts.missing);
  };
}

const enterStep = (step: RequireStep | PayStep, at: number): Enter =>
  step.kind === 'require' ? enterRequirement(step, at) : enterPay(step, at);

function enterRequirement({ sentence, judge }: RequireStep, at: number): Enter {
  const met: Finding = Object.freeze({ sentence, verdict: 'met' });
  const unmet: Finding = Object.freeze({ sentence, verdict: 'unmet' });
  return (sheet, facts, rulings) => {
    const answer = judge(facts);
    if (answer === true) sheet.findings[at] = met;
    else if (answer === false) {
      sheet.unmet = true;
      sheet.findings[at] = unmet;
    } else if (answer instanceof Refer && rulings.length > 0) enterRuled(sheet, at, sentence, answer, rulings);
    else enterOpen(sheet, at, sentence, answer);
  };
}

function enterRuled(sheet: Sheet, at: number, sentence: RequireStep['sentence'], answer: Refer, rulings: readonly Ruling[]): void {
  const ruling = rulings.find((one) => one.sentence === sentence);
  if (ruling === undefined) return enterOpen(sheet, at, sentence, answer);
  sheet.unmet ||= !ruling.met;
  sheet.findings[at] = { sentence, verdict: ruling.met ? 'met' : 'unmet', reason: ruling.reason };
}

function enterPay({ sentence, pay }: PayStep, at: number): Enter {
  const pays: Finding = Object.freeze({ sentence, verdict: 'met' });
  const idle: Finding = Object.freeze({ sentence, verdict: 'met', applies: false });
  return (sheet, facts) => {
    const answer = pay(facts);
    sheet.findings[at] = idle;
    if (answer instanceof Unknown || answer instanceof Refer) return enterOpen(sheet, at, sentence, answer);
    if (answer === null || answer === 0) return;
    sheet.findings[at] = pays;
    if (typeof answer === 'number') sheet.items.push({ sentence, amount: answer });
    else sheet.items.push(...answer.map((item) => ({ sentence, ...item })));
  };
}

function enterLimit({ sentence, limit }: LimitStep, at: number): Enter {
  const met: Finding = Object.freeze({ sentence, verdict: 'met' });
  const unmet: Finding = Object.freeze({ sentence, verdict: 'unmet' });
  return (sheet, facts) => {
    const left = limit(facts, sheet.items);
    if (left instanceof Unknown || left instanceof Refer) return enterOpen(sheet, at, sentence, left);
    const emptied = sheet.items.length > 0 && left.length === 0;
    sheet.unmet ||= emptied;
    sheet.findings[at] = emptied ? unmet : met;
    sheet.items = [...left].filter((item: Item) => item.amount > 0);
  };
}

/** An award is never nothing: where no payment sentence pays and none is open, each is unmet. */
function nothingPaid(program: Program): (sheet: Sheet) => void {
  const pays = program.flatMap((step, at) => (step.kind === 'pay' ? [{ at, sentence: step.sentence }] : []));
  return (sheet) => {
    if (pays.some(({ at }) => sheet.findings[at]?.verdict !== 'met')) return;
    sheet.unmet = true;
    for (const { at, sentence } of pays) sheet.findings[at] = { sentence, verdict: 'unmet' };
  };
}
