import type { Tables } from '@zhutui/db';
import type { Kysely } from 'kysely';
import type { PaymentOrder } from '../bank/bank-format.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { linesBySerial } from './bank-line.ts';
import type { BatchRow } from './batch-row.ts';
import { paymentOrder } from './payment-order.ts';

/**
 * The order a batch stands for, from its lines and the accounts frozen into its items. Throws when it is no longer what was
 * made: that would be a fault, not a matter for the people.
 */
export async function batchOrder(
  shop: PayoutShop,
  db: Kysely<Tables>,
  batch: BatchRow,
): Promise<PaymentOrder> {
  const rows = await db
    .selectFrom('batch_line as line')
    .innerJoin('award_item as item', 'item.id', 'line.item_id')
    .select([
      'line.serial',
      'line.amount as sent',
      'item.id',
      'item.application_id',
      'item.name',
      'item.amount',
    ])
    .select(['item.policy', 'item.payee_is', 'item.base_item_id', 'item.card_sealed'])
    .where('line.batch_id', '=', batch.id)
    .execute();
  const lines = linesBySerial(
    rows.flatMap(({ card_sealed, ...row }) => (card_sealed === null ? [] : [{ ...row, card_sealed }])),
  );
  const order = paymentOrder(shop, batch, lines);
  const same = lines.every((line, at) =>
    line.every((item) => item.sent === item.amount && item.serial === order.lines[at]?.serial),
  );
  if (!same || order.count !== batch.count || order.total !== batch.total)
    throw new Error(`batch ${batch.reference} is not what was made`);
  return order;
}
