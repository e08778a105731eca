import type { ApplicationState, Day, Instant } from '@zhutui/core';
import type { Flag } from './people.ts';

/** An application under one route of one scheme; `claim` is canonical JSON as parsed against the scheme's fields. */
export interface ApplicationTable {
  id: string;
  /** 受理编号. */
  reference: string;
  scheme: string;
  route: string;
  person_id: string;
  claim: string;
  state: ApplicationState;
  version: number;
  channel: string;
  /** The member of staff who keyed it for the applicant; null when the applicant did. */
  keyed_by: string | null;
  arrived_at: Instant;
  filed_on: Day;
  received_at: Instant | null;
  keyed_note: string | null;
  return_note: string | null;
  updated_at: Instant;
}

/** What an application holds under a scheme's `once`: while live, no second one may hold the same key. */
export interface LiveClaimTable {
  id: string;
  application_id: string;
  rule: string;
  key_hash: string;
  live: Flag;
}

/** A decision with all it was made of; the JSON columns are canonical, `amount` is fen. */
export interface DecisionTable {
  id: string;
  application_id: string;
  /** The unit the member belonged to when it was decided; null for none. */
  employer_id: string | null;
  seq: number;
  kind: 'approve' | 'refuse' | 'refer';
  scheme: string;
  digest: string;
  facts: string;
  findings: string;
  rulings: string;
  items: string;
  outcome: string;
  amount: number;
  reason: string;
  by: string;
  at: Instant;
}

/** A build of a scheme under which decisions were made: the current one, or one proven equivalent to it. */
export interface DigestTable {
  scheme: string;
  digest: string;
  state: 'current' | 'equivalent';
  at: Instant;
}
