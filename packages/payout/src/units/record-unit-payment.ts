import { itemGraph, next, ok, type Reason, type Result, refused } from '@zhutui/core';
import { type Actor, type AwardItemTable, perform, type Trx } from '@zhutui/db';
import { speaksFor } from '../shop/duty.ts';
import { ownPerson } from '../shop/own-person.ts';
import { NOT_FOUND, OWN_ITEM } from '../shop/refusals.ts';
import type { PayoutShop } from '../shop/shop.ts';

/** A unit's own payment, as recorded. */
export interface UnitPayment {
  readonly itemId: string;
  readonly state: AwardItemTable['state'];
  readonly paidAt: string;
}

/** Records that a unit has paid its own match, outside any batch; by somebody of that unit's union who is not the payee. */
export async function recordUnitPayment(
  shop: PayoutShop,
  actor: Actor,
  input: { readonly key: string; readonly itemId: string },
): Promise<Result<UnitPayment>> {
  const { key, itemId } = input;
  return await perform(
    shop.desk,
    actor,
    { key, action: 'item.unit-paid', input: { itemId } },
    async (trx, audit) => {
      const item = await trx.selectFrom('award_item').selectAll().where('id', '=', itemId).executeTakeFirst();
      if (item === undefined || !speaksFor(actor, item.funder)) return refused(NOT_FOUND);
      if (item.person_id === (await ownPerson(trx, actor))?.id) return refused(OWN_ITEM);
      const paidAt = shop.desk.now();
      if (!(await pay(trx, item, paidAt))) return refused(NOT_AWAITING);
      audit('item.unit-paid', `application:${item.application_id}`, {
        item: itemId,
        funder: item.funder,
        amount: item.amount,
      });
      return ok({ itemId, state: 'paid' as const, paidAt });
    },
  );
}

async function pay(trx: Trx, item: AwardItemTable, paidAt: string): Promise<boolean> {
  const state = item.state === 'awaiting' ? next(itemGraph, item.state, 'pay') : undefined;
  if (state === undefined) return false;
  const moved = await trx
    .updateTable('award_item')
    .set({ state, paid_at: paidAt })
    .where('id', '=', item.id)
    .where('state', '=', item.state)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}

const NOT_AWAITING: Reason = {
  code: 'not-awaiting',
  message: '这一笔已经登记过发放，或已不在待发放之列。请刷新列表后核对。',
};
