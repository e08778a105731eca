import type { Outcome } from '@zhutui/core';
import type { Applicant } from './applicants.ts';

/** What every contender must answer; those with a trace answer more. */
export interface Answer {
  readonly outcome: Outcome;
  /** In fen. */
  readonly amount: number;
}

/** One row of the benchmark. */
export type Contender = OwnContender | EngineContender;

export interface OwnContender {
  readonly who: string;
  /** Traced rows are compared finding by finding, the others by outcome and amount. */
  readonly traced: boolean;
  readonly decide: (applicant: Applicant) => Answer;
}
/** An engine that answers later, and so slowly that it decides only so many applicants. */
export interface EngineContender {
  readonly who: string;
  readonly traced: false;
  readonly decide: (applicant: Applicant) => Promise<Answer>;
  readonly share: number;
}

/** Those of a crowd whom a contender decides. */
export const shareOf = (contender: Contender, crowd: readonly Applicant[]): readonly Applicant[] =>
  'share' in contender ? crowd.slice(0, contender.share) : crowd;
