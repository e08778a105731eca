import { ok, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { NOT_FOUND } from '../shop/refusals.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { type ItemView, itemViews } from './item-view.ts';

/** All that one person was granted, oldest first, and what each funder has paid and still owes, in fen. */
export interface Statement {
  readonly personId: string;
  readonly items: readonly ItemView[];
  readonly funders: readonly { readonly funder: string; readonly paid: number; readonly open: number }[];
}

/** A person's statement, for staff and for the person. */
export async function statement(
  shop: PayoutShop,
  actor: Actor,
  personId: string,
): Promise<Result<Statement>> {
  if (actor.kind === 'member' && actor.id !== personId) return refused(NOT_FOUND);
  const rows = await shop.desk.database.db
    .selectFrom('award_item')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
  const items = await itemViews(shop, rows);
  return ok({
    personId,
    items,
    funders: [...new Set(items.map(({ funder }) => funder))].map((funder) => sums(funder, items)),
  });
}

function sums(funder: string, items: readonly ItemView[]) {
  const own = items.filter((item) => item.funder === funder);
  const total = (some: readonly ItemView[]): number => some.reduce((sum, { amount }) => sum + amount, 0);
  const open = own.filter(({ state }) => state !== 'paid' && state !== 'reversed');
  return { funder, paid: total(own.filter(({ state }) => state === 'paid')), open: total(open) };
}
