import type { ApplicationState, Day, Instant, PublicNotice, PutOff } from '@zhutui/core';
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
  /** The unit whose union filed it for one of its own; null where nobody filed as a unit's union. */
  filed_for: string | null;
  arrived_at: Instant;
  filed_on: Day;
  received_at: Instant | null;
  keyed_note: string | null;
  return_note: string | null;
  /** What it waits for, while it is on hold. */
  hold_note: string | null;
  /** While it is under review by bodies one after another: the level, from 1, and its body; null where there is one review. */
  review_level: number | null;
  review_body: string | null;
  updated_at: Instant;
}

/** What one body said of an application at its level; `rulings` is canonical JSON, of a second look, and `ruled_on` the SHA-256 of the facts it ruled on, null without rulings. */
export interface ReviewOpinionTable {
  id: string;
  application_id: string;
  level: number;
  body: string;
  opinion: 'endorse' | 'approve' | 'refuse' | 'refer' | 'return';
  words: string;
  rulings: string;
  ruled_on: string | null;
  by: string;
  at: Instant;
  /** 0 once the same level has said another thing, or a correction has begun the review anew. */
  stands: Flag;
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
  sentence_list_id: string;
  /** What each sentence of the list said: the `trace` of the core's `KeptFindings`. */
  trace: string;
  rulings: string;
  items: string;
  outcome: string;
  amount: number;
  reason: string;
  by: string;
  at: Instant;
}

/** Sentences that decisions by one route of one build have in common: a canonical JSON list, under its SHA-256. Never changed. */
export interface SentenceListTable {
  id: string;
  sentences: string;
}

/** A build of a scheme under which decisions were made: the current one, or one proven equivalent to it. */
export interface DigestTable {
  scheme: string;
  digest: string;
  state: 'current' | 'equivalent';
  at: Instant;
}

/** A run of a scheme's allocations over a set, proposed by one person and confirmed by another; `funds` is fen. */
export interface AllocationRunTable {
  id: string;
  scheme: string;
  /** Null: over every route. */
  route: string | null;
  moment: 'intake' | 'settlement';
  /** Digest of the scheme's build. */
  build: string;
  /** Of the draw: made once, kept until a run is confirmed. */
  seed: string;
  funds: number | null;
  /** SHA-256 of all that went in, seed and funds included. */
  digest: string;
  /** Each candidate: its id, the decision its facts are of (at intake the facts themselves), what it was answered before. */
  candidates: string;
  /** Each candidate's answer, by id. */
  result: string;
  state: 'proposed' | 'confirmed' | 'rejected';
  proposed_by: string;
  proposed_at: Instant;
  settled_by: string | null;
  settled_at: Instant | null;
  reason: string | null;
}

/**
 * What an application was last answered: put off by a sentence, or left with its items (`state` null); `open` where the
 * rules failed when it arrived: the sentence has yet to be carried out.
 */
export interface AllotmentTable {
  application_id: string;
  scheme: string;
  moment: AllocationRunTable['moment'];
  state: PutOff | 'open' | null;
  sentence: string | null;
  items: string;
  /** At intake, the facts as they were on arrival; at settlement they are the decision's. */
  facts: string;
  run_id: string | null;
  at: Instant;
}

/** A public notice that money waits for, or that follows it; its last day is counted from the first by the scheme's own words. */
export interface NoticePeriodTable {
  id: string;
  application_id: string;
  moment: PublicNotice['when'];
  sentence: string;
  first_day: Day;
  opened_at: Instant;
  /** When it was taken down after its last day; null while it runs. */
  ended_at: Instant | null;
}

/** What somebody objected while it was public, as staff wrote it down, and what was answered, by another person. */
export interface ObjectionTable {
  id: string;
  application_id: string;
  words: string;
  by: string;
  at: Instant;
  answer: 'upheld' | 'dismissed' | null;
  answer_words: string | null;
  answered_by: string | null;
  answered_at: Instant | null;
}

/** Published working days under the name that schemes use; `days` is canonical JSON of a `Calendar`. */
export interface CalendarTable {
  name: string;
  days: string;
  source: string;
  by: string;
  at: Instant;
}
