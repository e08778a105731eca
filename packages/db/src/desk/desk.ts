import type { Instant } from '@zhutui/core';
import type { Database } from '../database/database.ts';
import type { Sealer } from '../sealing/sealer.ts';

/** What a capability works with; everything that differs between a server, a test and a replay comes from here. */
export interface Desk {
  readonly database: Database;
  readonly sealer: Sealer;
  /** The business clock, `YYYY-MM-DDTHH:MM:SS.sssZ`: deadlines and what is written in the records. */
  readonly now: () => Instant;
  /** The real clock, same form: sessions, one-time codes, throttles. */
  readonly realNow: () => Instant;
  /** A new UUIDv7. */
  readonly newId: () => string;
  readonly random: (bytes: number) => Uint8Array;
}

/** What somebody may do, and where: `scope` is `*`, a funder or an employer's id. */
export interface Role {
  readonly role: string;
  readonly scope: string;
}

/** Who acts, with the rights as read for this request. */
export interface Actor {
  readonly kind: 'staff' | 'member' | 'system';
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The keyed hash of the actor's own ID number, so that nobody meets their own case. */
  readonly personKey?: string;
}
