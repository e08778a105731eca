import { ok, type Result, refused } from '@zhutui/core';
import { type Actor, type Audit, perform, type Trx } from '@zhutui/db';
import type { PaymentOrder } from '../bank/bank-format.ts';
import { chunks } from '../shop/chunks.ts';
import { serves } from '../shop/duty.ts';
import { unitOf } from '../shop/funder.ts';
import { takeTurn } from '../shop/lock.ts';
import { ITEM_MOVED, NOT_YOURS } from '../shop/refusals.ts';
import { bankOf, type PayoutShop } from '../shop/shop.ts';
import { type Choice, type Chosen, chooseItems } from './choose-items.ts';
import { moveItems } from './move-items.ts';
import { type PayableItem, paymentOrder } from './payment-order.ts';
import { nextReference } from './reference.ts';

/** The batches made (several when one file cannot hold all), and what awaits but was left out. Money in fen. */
export interface Prepared {
  readonly batches: readonly PreparedBatch[];
  readonly left: Chosen['left'];
}
export interface PreparedBatch {
  readonly id: string;
  readonly reference: string;
  readonly count: number;
  readonly total: number;
}

/**
 * Puts awaiting items of one funder into new batches: the named ones, or all that are due. Lines are numbered from 1 in
 * the order of the items' ids. Each order is written once for trial, so that text the bank file cannot carry is found
 * now. Refused whole, with all reasons, when a named item cannot be paid or nothing is due.
 */
export async function prepareBatch(
  shop: PayoutShop,
  actor: Actor,
  input: Choice & { readonly key: string },
): Promise<Result<Prepared>> {
  const { key, funder, itemIds } = input;
  if (!serves(actor, 'maker', funder) || unitOf(funder) !== undefined) return refused(NOT_YOURS);
  const request = { key, action: 'batch.prepare', input: { funder, itemIds: itemIds ?? null } };
  return await perform(shop.desk, actor, request, async (trx, audit) => {
    await takeTurn(shop.desk, trx, 'prepare');
    const chosen = await chooseItems(shop, trx, actor, input);
    if (!chosen.ok) return chosen;
    const batches: PreparedBatch[] = [];
    for (const items of chunks(chosen.value.items, bankOf(shop).maxRows)) {
      const made = await makeBatch(shop, trx, audit, { maker: actor.id, funder, items });
      if (!made.ok) return made;
      batches.push(made.value);
    }
    return ok({ batches, left: chosen.value.left });
  });
}

interface Making {
  readonly maker: string;
  readonly funder: string;
  readonly items: readonly PayableItem[];
}

async function makeBatch(
  shop: PayoutShop,
  trx: Trx,
  audit: Audit,
  making: Making,
): Promise<Result<PreparedBatch>> {
  const head = {
    id: shop.desk.newId(),
    reference: await nextReference(shop.desk, trx),
    funder: making.funder,
  };
  const order = paymentOrder(shop, head, making.items);
  const trial = bankOf(shop).write(order);
  if (!trial.ok) return trial;
  const { count, total } = order;
  await insertBatch(shop, trx, { ...head, maker: making.maker, count, total });
  await insertLines(shop, trx, head.id, making.items, order);
  const moved = await moveItems(trx, head.id, { from: 'awaiting', event: 'batch', lines: 'sent' });
  if (moved !== count) return refused(ITEM_MOVED);
  audit('batch.prepare', `batch:${head.id}`, {
    reference: head.reference,
    funder: head.funder,
    count,
    total,
  });
  return ok({ id: head.id, reference: head.reference, count, total });
}

type BatchHead = PreparedBatch & { readonly funder: string; readonly maker: string };

async function insertBatch(shop: PayoutShop, trx: Trx, head: BatchHead): Promise<void> {
  const later = { checker: null, releaser: null, checked_at: null, released_at: null, settled_at: null };
  const values = {
    ...head,
    ...later,
    state: 'prepared',
    file_sealed: null,
    sha256: null,
    made_at: shop.desk.now(),
  } as const;
  await trx.insertInto('batch').values(values).execute();
}

async function insertLines(
  shop: PayoutShop,
  trx: Trx,
  batchId: string,
  items: readonly PayableItem[],
  order: PaymentOrder,
) {
  const lines = items.map((item, at) => ({
    id: shop.desk.newId(),
    batch_id: batchId,
    serial: order.lines[at]?.serial ?? at + 1,
    item_id: item.id,
    amount: item.amount,
    state: 'sent' as const,
    code: null,
    reason: null,
    live: 1 as const,
  }));
  for (const some of chunks(lines)) await trx.insertInto('batch_line').values(some).execute();
}
