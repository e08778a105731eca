import type { Desk, Trx } from '@zhutui/db';
import { sql } from 'kysely';

/**
 * Makes transactions that name the same thing follow one another; held until the transaction ends. On SQLite they do
 * anyway. Take several in sorted order.
 */
export async function takeTurn(desk: Desk, trx: Trx, thing: string): Promise<void> {
  if (desk.database.dialect === 'sqlite') return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`payout ${thing}`}, 0))`.execute(trx);
}
