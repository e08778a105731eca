import type { BatchState, Day, Instant, ItemState } from '@zhutui/core';
import type { Flag } from './people.ts';

/** One sum owed: award × payee × instalment × funder. The card is frozen into it, sealed. */
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
  payee: string;
  base_item_id: string | null;
  /** Fen, at least 1. */
  amount: number;
  state: ItemState;
  card_sealed: string | null;
  name: string;
  due: Day | null;
  paid_at: Instant | null;
}

/** A payment file of one funder, made, checked and released by three people; `total` is fen. */
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
