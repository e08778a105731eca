import type { BatchState, Day, Instant, ItemState, PayeeKind } from '@zhutui/core';
import type { Flag } from './people.ts';

/** One sum owed: award × payee × instalment × funder. The card or account is frozen into it, sealed. */
export interface AwardItemTable {
  id: string;
  decision_id: string;
  application_id: string;
  person_id: string;
  seq: number;
  sentence: string;
  /** The scheme, or the match that adds to it. */
  policy: string;
  funder: string;
  /** As the rule names who is paid; empty for the applicant. */
  payee: string;
  /** Null for the applicant. */
  payee_is: PayeeKind | null;
  /** Under which key another payee's account stands; null for the applicant. */
  payee_key: string | null;
  /** The registered account that was frozen; null for a card. */
  account_id: string | null;
  base_item_id: string | null;
  /** Fen, at least 1. */
  amount: number;
  state: ItemState;
  /** The card, or another payee's account. */
  card_sealed: string | null;
  /** Who the money is made out to. */
  name: string;
  due: Day | null;
  paid_at: Instant | null;
}

/** A payment file of one funder, made, checked and released by three people; `count` is its bank lines, `total` fen. */
export interface BatchTable {
  id: string;
  reference: string;
  funder: string;
  state: BatchState;
  maker: string;
  checker: string | null;
  releaser: string | null;
  count: number;
  total: number;
  file_sealed: string | null;
  sha256: string | null;
  made_at: Instant;
  checked_at: Instant | null;
  released_at: Instant | null;
  settled_at: Instant | null;
}

/** An item in a batch. Items of one `serial` are one line of the bank file and have one outcome. */
export interface BatchLineTable {
  id: string;
  batch_id: string;
  serial: number;
  item_id: string;
  amount: number;
  state: 'sent' | 'paid' | 'failed';
  code: string | null;
  reason: string | null;
  /** 1 while the line stands for its item; 0 once it failed or its batch was rejected. */
  live: Flag;
}

/** A bank's answer as taken in; the same bytes are taken once. */
export interface ReturnFileTable {
  id: string;
  batch_id: string;
  digest: string;
  by: string;
  at: Instant;
  answer: string;
}

/**
 * The account of a payee other than an applicant, proposed by one person and confirmed by another. It is for
 * the money of its funder alone: at most one of a key and funder is proposed and one confirmed; a confirmed one stands until
 * another takes its place.
 */
export interface PayeeAccountTable {
  id: string;
  /** The unit and whether it or its union is paid; a person under their application. */
  payee_key: string;
  payee_is: PayeeKind;
  employer_id: string | null;
  application_id: string | null;
  /** The funder whose maker and checker enter it, and whose money goes to it. */
  funder: string;
  holder: string;
  account_sealed: string;
  /** The number's look-up as a card, to tell whose own it is. */
  account_key: string;
  /** Where the number comes from. */
  source: string;
  state: 'proposed' | 'confirmed' | 'rejected' | 'replaced';
  proposed_by: string;
  proposed_at: Instant;
  settled_by: string | null;
  settled_at: Instant | null;
  reason: string | null;
}

/** A match policy that could not decide when its base was paid, and why (JSON, a list of sentences); gone once it has granted. */
export interface OpenMatchTable {
  decision_id: string;
  policy: string;
  application_id: string;
  why: string;
  at: Instant;
}
