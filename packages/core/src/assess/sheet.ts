import type { Sentence } from '../notice/notice.ts';
import { amountOf, type Decision, type Finding, type Outcome, type Ruling } from '../scheme/decision.ts';
import type { Item, Pay } from '../scheme/scheme.ts';
import { type Judgement, Refer, Unknown } from '../values/judgement.ts';
import { ZERO } from '../values/money.ts';
import type { Step } from './program.ts';

/** A decision while it is being written, sentence by sentence. */
export interface Sheet {
  readonly findings: Finding[];
  items: readonly Item[];
  unmet: boolean;
  referred: boolean;
  /** Paths of facts not given; undefined while there are none. */
  unknown: readonly string[] | undefined;
  /** A person's answers to what was referred before. */
  readonly rulings: readonly Ruling[];
}

/** A sentence's place on every sheet, and its findings that need no words: made once, shared by all decisions. */
export interface SheetLine {
  readonly at: number;
  readonly kind: Step['kind'];
  readonly sentence: Sentence;
  readonly met: Finding;
  readonly unmet: Finding;
  /** What stands there unless something else is entered: met, or of a payment sentence that another pays instead. */
  readonly usual: Finding;
}

export function sheetLine({ kind, sentence }: Pick<Step, 'kind' | 'sentence'>, at: number): SheetLine {
  const met: Finding = Object.freeze({ sentence, verdict: 'met' });
  const unmet: Finding = Object.freeze({ sentence, verdict: 'unmet' });
  const idle: Finding = Object.freeze({ sentence, verdict: 'met', applies: false });
  return { at, kind, sentence, met, unmet, usual: kind === 'pay' ? idle : met };
}

/** A copy of a sheet on which all is as usual; what differs is entered. */
export const newSheet = (usual: readonly Finding[], rulings: readonly Ruling[]): Sheet => ({
  findings: usual.slice(),
  items: NONE,
  unmet: false,
  referred: false,
  unknown: undefined,
  rulings,
});

const NONE: readonly Item[] = Object.freeze([]);

/** Enters what a requirement or a payment answered, and gives the same sheet. */
export function enter(sheet: Sheet, line: SheetLine, answer: Judgement | Pay): Sheet {
  if (answer === true || answer === null || answer === 0) return sheet;
  if (answer === false) enterUnmet(sheet, line);
  else if (typeof answer === 'number') enterItems(sheet, line, [{ sentence: line.sentence, amount: answer }]);
  else if (answer instanceof Unknown) enterUnknown(sheet, line, answer);
  else if (answer instanceof Refer) enterReferred(sheet, line, answer);
  else enterItems(sheet, line, answer.map((item) => ({ sentence: line.sentence, ...item })).filter(isMoney));
  return sheet;
}

/** Enters what a limit left of all items; one that leaves nothing of something is not met. */
export function enterLeft(sheet: Sheet, line: SheetLine, left: readonly Item[] | Unknown | Refer): void {
  if (left instanceof Unknown) enterUnknown(sheet, line, left);
  else if (left instanceof Refer) enterReferred(sheet, line, left);
  else {
    const items = left.filter(isMoney);
    if (items.length === 0 && sheet.items.length > 0) enterUnmet(sheet, line);
    sheet.items = items;
  }
}

/** An award is never nothing: where no payment sentence pays and none is open, each is unmet. */
export function refusePays(sheet: Sheet, pays: readonly SheetLine[]): void {
  if (pays.some(({ at }) => sheet.findings[at]?.verdict !== 'met')) return;
  sheet.unmet = true;
  for (const line of pays) enterUnmet(sheet, line);
}

/** Any unmet refuses; else anything not given leaves it incomplete; else anything for a person refers it; else it is eligible. */
export function conclude(sheet: Sheet, missing: readonly string[]): Decision {
  const outcome = outcomeOf(sheet, missing);
  const eligible = outcome === 'eligible';
  return {
    outcome,
    amount: eligible ? amountOf(sheet.items) : ZERO,
    findings: sheet.findings,
    items: eligible ? sheet.items : NONE,
    missing: sheet.unknown === undefined ? missing : [...new Set([...missing, ...sheet.unknown])],
  };
}

const isMoney = ({ amount }: Item): boolean => amount > 0;

function enterItems(sheet: Sheet, line: SheetLine, items: readonly Item[]): void {
  if (items.length === 0) return;
  sheet.findings[line.at] = line.met;
  sheet.items = sheet.items.length === 0 ? items : [...sheet.items, ...items];
}

function enterUnmet(sheet: Sheet, line: SheetLine): void {
  sheet.unmet = true;
  sheet.findings[line.at] = line.unmet;
}

function enterUnknown(sheet: Sheet, { at, sentence }: SheetLine, { paths }: Unknown): void {
  sheet.unknown = sheet.unknown === undefined ? paths : [...sheet.unknown, ...paths];
  sheet.findings[at] = { sentence, verdict: 'unknown', reason: `尚缺：${paths.join('、')}` };
}

/** For a person to say; once a person has said it of a requirement, what was said. No ruling names an amount. */
function enterReferred(sheet: Sheet, { at, kind, sentence }: SheetLine, { reason }: Refer): void {
  const ruling = kind === 'require' ? sheet.rulings.find((one) => one.sentence === sentence) : undefined;
  if (ruling === undefined) {
    sheet.referred = true;
    sheet.findings[at] = { sentence, verdict: 'refer', reason };
  } else {
    sheet.unmet ||= !ruling.met;
    sheet.findings[at] = { sentence, verdict: ruling.met ? 'met' : 'unmet', reason: ruling.reason };
  }
}

function outcomeOf(sheet: Sheet, missing: readonly string[]): Outcome {
  if (sheet.unmet) return 'refused';
  if (sheet.unknown !== undefined || missing.length > 0) return 'incomplete';
  return sheet.referred ? 'referred' : 'eligible';
}
