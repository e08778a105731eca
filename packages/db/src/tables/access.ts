import type { Instant } from '@zhutui/core';
import type { Flag } from './people.ts';

export interface StaffTable {
  id: string;
  username: string;
  name: string;
  password_hash: string;
  disabled: Flag;
  /** The keyed hash of the ID number, so that nobody meets their own case. */
  person_key: string | null;
  version: number;
}

/** `scope` is `*`, a funder or an employer's id. */
export interface StaffRoleTable {
  staff_id: string;
  role: string;
  scope: string;
}

/** A signed-in browser; only the hash of its token is kept. */
export interface SessionTable {
  id_hash: string;
  kind: 'staff' | 'member';
  subject: string;
  expires_at: Instant;
  created_at: Instant;
}

/** A one-time code sent to a phone; only hashes are kept. */
export interface LoginCodeTable {
  id: string;
  phone_key: string;
  code_hash: string;
  expires_at: Instant;
  tries: number;
  used: Flag;
  created_at: Instant;
}

/** How often something happened in a window, e.g. codes sent to one number. */
export interface ThrottleTable {
  bucket: string;
  window_start: Instant;
  count: number;
}
