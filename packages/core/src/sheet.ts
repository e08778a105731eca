import { amountOf, type Decision, type Finding, type Outcome } from './decision.ts';
import { type Refer, Unknown } from './judgement.ts';
import { ZERO } from './money.ts';
import type { Sentence } from './notice.ts';
import type { Item } from './scheme.ts';

/** A decision while it is being written, sentence by sentence. */
export interface Sheet {
  readonly findings: Finding[];
  items: Item[];
  unmet: boolean;
  referred: boolean;
  /** Paths of facts not given; undefined while there are none. */
  unknown: string[] | undefined;
}

export const newSheet = (length: number): Sheet => ({
  findings: new Array<Finding>(length),
  items: [],
  unmet: false,
  referred: false,
  unknown: undefined,
});

/** Enters what is neither met nor unmet: a fact not given, or a sentence for a person. */
export function enterOpen(sheet: Sheet, at: number, sentence: Sentence, answer: Unknown | Refer): void {
  if (answer instanceof Unknown) {
    sheet.unknown = [...(sheet.unknown ?? []), ...answer.paths];
    sheet.findings[at] = { sentence, verdict: 'unknown', reason: `尚缺：${answer.paths.join('、')}` };
  } else {
    sheet.referred = true;
    sheet.findings[at] = { sentence, verdict: 'refer', reason: answer.reason };
  }
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

const NONE: readonly Item[] = [];

function outcomeOf(sheet: Sheet, missing: readonly string[]): Outcome {
  if (sheet.unmet) return 'refused';
  if (sheet.unknown !== undefined || missing.length > 0) return 'incomplete';
  return sheet.referred ? 'referred' : 'eligible';
}
