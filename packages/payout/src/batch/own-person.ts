import type { Actor, Tables } from '@zhutui/db';
import type { Kysely } from 'kysely';

/** The member that a member of staff is, so that nobody handles money for themselves; undefined when they are none. */
export async function ownPerson(db: Kysely<Tables>, actor: Actor): Promise<string | undefined> {
  if (actor.kind !== 'staff') return undefined;
  const row = await db
    .selectFrom('staff')
    .innerJoin('person', 'person.id_key', 'staff.person_key')
    .select('person.id')
    .where('staff.id', '=', actor.id)
    .executeTakeFirst();
  return row?.id;
}

/** Whether a batch pays the actor. */
export async function paysActor(db: Kysely<Tables>, actor: Actor, batchId: string): Promise<boolean> {
  const person = await ownPerson(db, actor);
  if (person === undefined) return false;
  const row = await db
    .selectFrom('batch_line')
    .innerJoin('award_item', 'award_item.id', 'batch_line.item_id')
    .select('batch_line.id')
    .where('batch_line.batch_id', '=', batchId)
    .where('award_item.person_id', '=', person)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
