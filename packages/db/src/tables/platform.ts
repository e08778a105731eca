import type { Instant } from '@zhutui/core';

/** A message owed to a phone; `about` names the fact, so that each fact is told at most once. */
export interface MessageTable {
  id: string;
  about: string;
  to_sealed: string;
  to_key: string;
  template: string;
  /** Sealed: it may hold a one-time code. */
  text: string;
  /** `unsure`: given to the provider, its answer unknown; never sent again by itself. */
  state: 'queued' | 'sending' | 'sent' | 'failed' | 'unsure';
  tries: number;
  /** Real time: when a queued message is next sent, or a claim to send it lapses into `unsure`. */
  due_at: Instant;
  created_at: Instant;
  sent_at: Instant | null;
}

/** One link of the chain: who did what to which subject, with the hash of the link before. */
export interface AuditTable {
  seq: number;
  at: Instant;
  actor: string;
  action: string;
  subject: string;
  detail: string;
  previous: string;
  hash: string;
}

/** The answer given under a key, sealed and kept for ever; null only inside the transaction that earns it. */
export interface IdempotencyTable {
  actor: string;
  key: string;
  digest: string;
  answer: string | null;
  at: Instant;
}

export interface MetaTable {
  key: string;
  value: string;
}

/** The migrations that have run. */
export interface SchemaVersionTable {
  version: number;
  name: string;
}
