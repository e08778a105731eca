import type { Outcome } from '@zhutui/core';
import type { Applicant } from './applicants.ts';

/** What every contender must answer; those with a trace answer more. */
export interface Answer {
  readonly outcome: Outcome;
  /** In fen. */
  readonly amount: number;
}

/** One row of the benchmark. */
export interface Contender {
  readonly who: string;
  /** Traced rows are compared finding by finding, the others by outcome and amount. */
  readonly traced: boolean;
  readonly decide: (applicant: Applicant) => Answer | Promise<Answer>;
  /** Slow ones decide only so many applicants a round; the rate is per applicant all the same. */
  readonly share?: number;
}
