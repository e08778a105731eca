import { ok, type Result, refused } from '@zhutui/core';
import type { Audit, Trx } from '@zhutui/db';
import type { PaymentOrder } from '../bank/bank-format.ts';
import { chunks } from '../shop/chunks.ts';
import { ITEM_MOVED } from '../shop/refusals.ts';
import { bankOf, type PayoutShop } from '../shop/shop.ts';
import type { BankLine } from './bank-line.ts';
import { moveItems } from './move-items.ts';
import { paymentOrder } from './payment-order.ts';
import { nextReference } from './reference.ts';

/** A batch as made: `count` bank lines, `total` fen. */
export interface PreparedBatch {
  readonly id: string;
  readonly reference: string;
  readonly count: number;
  readonly total: number;
}

interface Making {
  readonly maker: string;
  readonly funder: string;
  readonly lines: readonly BankLine[];
}

/** Makes a batch of these lines; its order is written once for trial, so that what the bank file cannot carry is found now. */
export async function insertBatch(
  shop: PayoutShop,
  trx: Trx,
  audit: Audit,
  { maker, funder, lines }: Making,
): Promise<Result<PreparedBatch>> {
  const head = { id: shop.desk.newId(), reference: await nextReference(shop.desk, trx), funder };
  const order = paymentOrder(shop, head, lines);
  const trial = bankOf(shop).write(order);
  if (!trial.ok) return trial;
  const { count, total } = order;
  await insertHead(shop, trx, { ...head, maker, count, total });
  await insertLines(shop, trx, head.id, lines, order);
  const moved = await moveItems(trx, head.id, { from: 'awaiting', event: 'batch', lines: 'sent' });
  if (moved !== lines.flat().length) return refused(ITEM_MOVED);
  const { id, reference } = head;
  audit('batch.prepare', `batch:${id}`, { reference, funder, count, total });
  return ok({ id, reference, count, total });
}

type BatchHead = PreparedBatch & { readonly funder: string; readonly maker: string };

async function insertHead(shop: PayoutShop, trx: Trx, head: BatchHead): Promise<void> {
  const later = { checker: null, releaser: null, checked_at: null, released_at: null, settled_at: null };
  const file = { file_sealed: null, sha256: null };
  await trx
    .insertInto('batch')
    .values({ ...head, ...later, ...file, state: 'prepared', made_at: shop.desk.now() })
    .execute();
}

async function insertLines(
  shop: PayoutShop,
  trx: Trx,
  batchId: string,
  lines: readonly BankLine[],
  order: PaymentOrder,
) {
  const answer = { state: 'sent' as const, code: null, reason: null, live: 1 as const };
  const rows = lines.flatMap((line, at) =>
    line.map(({ id, amount }) => ({
      id: shop.desk.newId(),
      batch_id: batchId,
      serial: order.lines[at]?.serial ?? at + 1,
      item_id: id,
      amount,
      ...answer,
    })),
  );
  for (const some of chunks(rows)) await trx.insertInto('batch_line').values(some).execute();
}
