import { type Day, fen, shanghaiDay, sum } from '@zhutui/core';
import type { AwardItemTable, Desk } from '@zhutui/db';
import type { PaymentLine, PaymentOrder } from '../bank/bank-format.ts';
import { type PayoutShop, titleOf } from '../shop/shop.ts';

/** An item that can be paid: its card is there. */
export type PayableItem = Pick<AwardItemTable, 'id' | 'name' | 'amount' | 'policy'> & {
  readonly card_sealed: string;
};

/** The order to pay these items, in their order; the cards are opened, so it must not be kept or logged. */
export function paymentOrder(
  shop: PayoutShop,
  head: { readonly reference: string; readonly funder: string },
  items: readonly PayableItem[],
): PaymentOrder {
  const purpose = purposes(shop);
  const lines = items.map((item, at): PaymentLine => {
    const account = cardOf(shop.desk, item);
    return {
      serial: at + 1,
      account,
      name: item.name,
      amount: fen(item.amount),
      purpose: purpose(item.policy),
    };
  });
  const total = sum(lines.map((line) => line.amount));
  return {
    reference: head.reference,
    day: today(shop.desk),
    payer: head.funder,
    count: lines.length,
    total,
    lines,
  };
}

/** The card an item was frozen with. */
export const cardOf = (desk: Desk, item: { readonly id: string; readonly card_sealed: string }): string =>
  desk.sealer.open(item.card_sealed, cardField(item.id));

/** The place a frozen card is sealed for. */
export const cardField = (itemId: string): `award_item.${string}` => `award_item.card:${itemId}`;

/** The business day in Shanghai. */
export function today(desk: Desk): Day {
  const day = shanghaiDay(desk.now());
  if (day === undefined) throw new RangeError('the business clock shows no instant');
  return day;
}

function purposes(shop: PayoutShop): (policy: string) => string {
  const known = new Map<string, string>();
  return (policy) => {
    const title = known.get(policy) ?? titleOf(shop, policy);
    known.set(policy, title);
    return title;
  };
}
