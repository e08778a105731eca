import type { Cited } from './scheme.ts';

/** By what way an application comes in. */
export type Channel = 'web' | 'app' | 'hotline' | 'station' | 'paper' | 'roster';

/** Who may hand an application in: the worker, the unit's union or the association for a worker, or an organiser's roster. */
export type Submitter = 'person' | 'unit union' | 'association' | 'roster';

/**
 * 公示: for how long names and sums are made public, and at which point. Before payment, items are held until the last day
 * is over and no objection stands; after it, payment does not wait. Exactly one of the two lengths is given.
 */
export interface PublicNotice {
  readonly when: 'before payment' | 'after payment';
  /** Counted over the scheme's `calendar`: `workingDaysAfter(first day, n)` is the last day. */
  readonly workingDays?: number;
  /** Calendar days. */
  readonly days?: number;
  /** To whom objections go, and how; an objection refers the application to a person. */
  readonly objections?: Contact;
}

/** How a match reaches the worker: in one bank payment with the base award, or in one of its own. A unit's own match is always apart. */
export type MatchPayment = 'merged' | 'apart';

/** A term the implementing body sets itself, in plain calendar months, never rolled to a working day. */
export interface Pledge {
  readonly for: 'review' | 'payment';
  readonly from: 'arrival' | 'approval';
  readonly months: number;
}

export interface Contact {
  readonly name: string;
  readonly address?: string;
  readonly person?: string;
  readonly phone?: string;
}

export interface PaperForm {
  readonly title: string;
  /** Boxes as the annex prints them. */
  readonly boxes: readonly string[];
  /** Whose opinion and stamp the form needs. */
  readonly stamps?: readonly string[];
  /** What the applicant declares, and the lines below it for signature and date. */
  readonly declaration?: string;
  readonly signature?: readonly string[];
  readonly note?: string;
}

/** Whom the money goes to, on which account, and who is told how. */
export interface Payment {
  readonly account?: 'own card';
  readonly batches?: true;
  readonly tells?: 'sms';
}

/** What the platform must act on, as cited data. */
export interface Procedure {
  readonly channels?: Cited<readonly Channel[]>;
  /** Who may submit; the worker, and whoever a channel stands for, where nothing is said. */
  readonly submitters?: Cited<readonly Submitter[]>;
  /** Copies and originals to hand in. */
  readonly papers?: Cited<readonly string[]>;
  readonly forms?: Cited<PaperForm>;
  readonly stamps?: Cited<readonly string[]>;
  readonly promises?: Cited<Pledge>;
  readonly payment?: Cited<Payment>;
  readonly contact?: Cited<Contact>;
  readonly reviewer?: Cited<string>;
  /**
   * The bodies that review one after another, first to last: each endorses, returns or refuses, by a person who acts for no
   * other of them; only the last one's approval decides. A correction starts again at the first. Nothing said: one review.
   */
  readonly reviews?: Cited<readonly string[]>;
  readonly publicNotice?: Cited<PublicNotice>;
  /** Where the choice among several titles to the subsidy is the applicant's. */
  readonly chooses?: Cited<'applicant'>;
}

/** The parts of a procedure, as a scheme or a route names them. */
export const PROCEDURE_PARTS = [
  'channels',
  'submitters',
  'papers',
  'forms',
  'stamps',
  'promises',
  'payment',
  'contact',
  'reviewer',
  'reviews',
  'publicNotice',
  'chooses',
] as const satisfies readonly (keyof Procedure)[];
