import type { Day, Instant, Received } from '@zhutui/core';

/** A member of the union. `facts` holds what a scheme needs of the member and no column has (canonical JSON). */
export interface PersonTable {
  id: string;
  name: string;
  id_sealed: string;
  id_key: string;
  phone_sealed: string | null;
  phone_key: string | null;
  card_sealed: string | null;
  card_key: string | null;
  employer_id: string | null;
  facts: string;
  version: number;
  updated_at: Instant;
}

/** A unit with its union. `match` is the unit's own declared addition, canonical JSON, or null for none. */
export interface EmployerTable {
  id: string;
  name: string;
  union_code: string | null;
  facts: string;
  match: string | null;
  version: number;
  updated_at: Instant;
}

/** One line of a public register, e.g. an institution filed with the municipal centre. */
export interface RegisterEntryTable {
  id: string;
  register: string;
  key: string;
  value: string;
  valid_from: Day | null;
  valid_to: Day | null;
  source: string;
  import_id: string | null;
}

/**
 * An award of another edition or programme, imported; the person is known by the keyed hash of the ID number. One row
 * per person, programme, year, route and certificate.
 */
export interface EarlierAwardTable {
  id: string;
  person_key: string;
  programme: string;
  scheme: string | null;
  route: string | null;
  plan_year: number;
  certificate: string | null;
  occupation: string | null;
  level: string | null;
  /** Fen. */
  amount: number;
  /** What of it the person received, fen; all of it where null. */
  own_amount: number | null;
  granted_on: Day | null;
  state: Exclude<Received['state'], 'filed'>;
  source: string;
  import_id: string | null;
}

/** A file taken in; the same bytes of the same kind are taken once. */
export interface ImportRunTable {
  id: string;
  kind: string;
  digest: string;
  rows: number;
  by: string;
  at: Instant;
}

/**
 * A row of an open list as proposed by one person and confirmed by another. One at a time stands for an item: none other
 * of the same `item_key` is proposed or confirmed meanwhile. A confirmed one stands until a second person has confirmed
 * its withdrawal.
 */
export interface CompletionTable {
  id: string;
  list: string;
  item: string;
  /** The item as it is compared: however width and spaces were typed. */
  item_key: string;
  included: Flag;
  source: string;
  state: 'proposed' | 'confirmed' | 'rejected' | 'withdrawn';
  proposed_by: string;
  confirmed_by: string | null;
  at: Instant;
  confirmed_at: Instant | null;
  withdrawal_reason: string | null;
  /** Who asked for the withdrawal; null where nobody does. */
  withdrawal_by: string | null;
  withdrawn_by: string | null;
  withdrawn_at: Instant | null;
}

/** A boolean as both engines keep it. */
export type Flag = 0 | 1;
