import type { Kysely } from 'kysely';
import type { Tables } from '../tables/index.ts';
import type { Actor } from './desk.ts';

/**
 * Every account of the person who acts: this one, and all others under the same ID number, disabled ones too. What must
 * be done by different people is compared with these, not with the account alone.
 */
export async function accountsOf(db: Kysely<Tables>, actor: Actor): Promise<string[]> {
  if (actor.kind !== 'staff' || actor.personKey === undefined) return [actor.id];
  const rows = await db.selectFrom('staff').select('id').where('person_key', '=', actor.personKey).execute();
  return [...new Set([actor.id, ...rows.map(({ id }) => id)])];
}
