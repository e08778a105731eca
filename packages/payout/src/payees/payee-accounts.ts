import { ok, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { NOT_YOURS } from '../shop/refusals.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { accountViews, type PayeeAccountView } from './account-view.ts';
import { seesFor } from './payee-item.ts';

const MOST = 200;

/** The newest accounts that this funder's money goes to, for who has a part in its payments or keeps the registers. */
export async function payeeAccounts(
  shop: PayoutShop,
  actor: Actor,
  { funder }: { readonly funder: string },
): Promise<Result<PayeeAccountView[]>> {
  if (!seesFor(actor, funder)) return refused(NOT_YOURS);
  const { db } = shop.desk.database;
  const rows = await db
    .selectFrom('payee_account')
    .selectAll()
    .where('funder', '=', funder)
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return ok(await accountViews(db, shop.desk, actor, rows));
}
