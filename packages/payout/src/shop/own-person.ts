import type { Actor, Tables } from '@zhutui/db';
import type { Kysely } from 'kysely';

/** The member that a member of staff is, with the look-up of their card. */
export interface OwnPerson {
  readonly id: string;
  /** Null for no card. */
  readonly cardKey: string | null;
}

/** The same, so that nobody handles money for themselves; undefined when they are none. */
export async function ownPerson(db: Kysely<Tables>, actor: Actor): Promise<OwnPerson | undefined> {
  if (actor.kind !== 'staff') return undefined;
  const row = await db
    .selectFrom('staff')
    .innerJoin('person', 'person.id_key', 'staff.person_key')
    .select(['person.id', 'person.card_key as cardKey'])
    .where('staff.id', '=', actor.id)
    .executeTakeFirst();
  return row;
}
