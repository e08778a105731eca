import type { Actor, Tables } from '@zhutui/db';
import type { Kysely } from 'kysely';
import { ownPerson } from '../shop/own-person.ts';

/** Whether a batch pays the actor: by an award of theirs, or as another payee on their own card. */
export async function paysActor(db: Kysely<Tables>, actor: Actor, batchId: string): Promise<boolean> {
  const person = await ownPerson(db, actor);
  if (person === undefined) return false;
  const row = await db
    .selectFrom('batch_line')
    .innerJoin('award_item', 'award_item.id', 'batch_line.item_id')
    .leftJoin('payee_account', 'payee_account.id', 'award_item.account_id')
    .select('batch_line.id')
    .where('batch_line.batch_id', '=', batchId)
    .where((eb) =>
      eb.or([
        eb('award_item.person_id', '=', person.id),
        ...(person.cardKey === null ? [] : [eb('payee_account.account_key', '=', person.cardKey)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
