import { ok, type Result, refused } from '@zhutui/core';
import type { Actor, AwardItemTable } from '@zhutui/db';
import { speaksFor } from '../shop/duty.ts';
import { unitFunder } from '../shop/funder.ts';
import { NOT_FOUND } from '../shop/refusals.ts';
import { type PayoutShop, titleOf } from '../shop/shop.ts';

/** A sum that a unit adds from its own money; `amount` in fen. */
export interface UnitPaymentView {
  readonly itemId: string;
  readonly reference: string;
  readonly name: string;
  readonly title: string;
  readonly amount: number;
  readonly state: AwardItemTable['state'];
  readonly paidAt: string | null;
}

/** What a unit owes and has recorded as paid, what is open first; for somebody of that unit's union. */
export async function unitPayments(
  shop: PayoutShop,
  actor: Actor,
  employerId: string,
): Promise<Result<readonly UnitPaymentView[]>> {
  const funder = unitFunder(employerId);
  if (!speaksFor(actor, funder)) return refused(NOT_FOUND);
  const rows = await shop.desk.database.db
    .selectFrom('award_item as item')
    .innerJoin('application', 'application.id', 'item.application_id')
    .select(['item.id as itemId', 'application.reference', 'item.name', 'item.policy', 'item.amount'])
    .select(['item.state', 'item.paid_at as paidAt'])
    .where('item.funder', '=', funder)
    .orderBy('item.state')
    .orderBy('item.id')
    .execute();
  return ok(rows.map(({ policy, ...row }) => ({ ...row, title: titleOf(shop, policy) })));
}
