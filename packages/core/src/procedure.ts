import type { Cited } from './scheme.ts';

/** By what way an application comes in. */
export type Channel = 'web' | 'app' | 'hotline' | 'station' | 'paper' | 'roster';

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
  /** Copies and originals to hand in. */
  readonly papers?: Cited<readonly string[]>;
  readonly forms?: Cited<PaperForm>;
  readonly stamps?: Cited<readonly string[]>;
  readonly promises?: Cited<Pledge>;
  readonly payment?: Cited<Payment>;
  readonly contact?: Cited<Contact>;
  readonly reviewer?: Cited<string>;
  /** Where the choice among several titles to the subsidy is the applicant's. */
  readonly chooses?: Cited<'applicant'>;
}
