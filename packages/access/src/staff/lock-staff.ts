import type { Actor, Desk, Trx } from '@zhutui/db';
import { sql } from 'kysely';

/**
 * Lets one change of accounts happen at a time, so that what is checked (who holds what, who is still here) stays true
 * until it is done. False when the acting member of staff was disabled meanwhile.
 */
export async function lockStaff(trx: Trx, desk: Desk, actor: Actor): Promise<boolean> {
  if (desk.database.dialect === 'postgres')
    await sql`lock table staff in share row exclusive mode`.execute(trx);
  if (actor.kind !== 'staff') return true;
  const row = await trx
    .selectFrom('staff')
    .select('id')
    .where('id', '=', actor.id)
    .where('disabled', '=', 0)
    .executeTakeFirst();
  return row !== undefined;
}
