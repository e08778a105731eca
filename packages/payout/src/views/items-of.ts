import { ok, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { NOT_FOUND } from '../shop/refusals.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { type ItemView, itemViews } from './item-view.ts';

/** What an application is paid: the award itself, and apart from it what others add. */
export interface ItemsOf {
  readonly award: readonly ItemView[];
  readonly matches: readonly ItemView[];
}

/** The payments of an application, for staff and for the member whose it is. Both lists are empty before approval. */
export async function itemsOf(
  shop: PayoutShop,
  actor: Actor,
  applicationId: string,
): Promise<Result<ItemsOf>> {
  const { db } = shop.desk.database;
  const owner = await db
    .selectFrom('application')
    .select('person_id')
    .where('id', '=', applicationId)
    .executeTakeFirst();
  if (owner === undefined || (actor.kind === 'member' && owner.person_id !== actor.id))
    return refused(NOT_FOUND);
  const rows = await db
    .selectFrom('award_item')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('policy')
    .orderBy('seq')
    .orderBy('id')
    .execute();
  const award = await itemViews(
    shop,
    rows.filter((row) => row.base_item_id === null),
  );
  return ok({
    award,
    matches: await itemViews(
      shop,
      rows.filter((row) => row.base_item_id !== null),
    ),
  });
}
