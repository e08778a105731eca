import type { Sentence } from '../notice/notice.ts';
import { type Fen, fen } from '../values/money.ts';
import type { Item } from './scheme.ts';

export type Outcome = 'eligible' | 'refused' | 'incomplete' | 'referred';
export type Verdict = 'met' | 'unmet' | 'unknown' | 'refer';

/**
 * What one sentence said. A payment sentence is met where it pays, and where another one pays instead of it
 * (then `applies` is false); when none pays, each is unmet.
 */
export interface Finding {
  readonly sentence: Sentence;
  readonly verdict: Verdict;
  readonly applies?: false;
  readonly reason?: string;
}

/** The outcome, the amount in fen (0 unless eligible), and every sentence's finding, in file order. */
export interface Decision {
  readonly outcome: Outcome;
  readonly amount: Fen;
  readonly findings: readonly Finding[];
  readonly items: readonly Item[];
  readonly missing: readonly string[];
}

/** A person's answer to a sentence that the rules referred; it never overrides what a rule decided. */
export interface Ruling {
  readonly sentence: string;
  readonly met: boolean;
  readonly reason: string;
}

export function amountOf(items: readonly Pick<Item, 'amount'>[]): Fen {
  let total = 0;
  for (const { amount } of items) total += amount;
  return fen(total);
}
