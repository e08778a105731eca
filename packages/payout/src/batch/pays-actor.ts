import type { Actor, Tables } from '@zhutui/db';
import type { Kysely } from 'kysely';
import { ownPerson } from '../shop/own-person.ts';

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
