import { createHash } from 'node:crypto';
import { ok, type Result } from '@zhutui/core';
import type { Actor, BatchTable, Trx } from '@zhutui/db';
import { bankOf, type PayoutShop } from '../shop/shop.ts';
import { batchOrder } from './batch-order.ts';
import type { BatchRow } from './batch-row.ts';
import { type StepInput, type Stepped, takeStep } from './batch-step.ts';
import { sealFile } from './sealed-file.ts';

/**
 * A third person lets the money go: in this one transaction the bank file's bytes and their SHA-256 are made and kept,
 * before any file can leave. Refused to maker and checker, to whom it pays, and for text a bank file cannot carry.
 */
export const releaseBatch = (shop: PayoutShop, actor: Actor, input: StepInput): Promise<Result<Stepped>> =>
  takeStep(shop, actor, input, {
    event: 'release',
    duties: ['releaser'],
    changes: (trx, batch) => release(shop, trx, actor, batch),
  });

async function release(
  shop: PayoutShop,
  trx: Trx,
  actor: Actor,
  batch: BatchRow,
): Promise<Result<Partial<BatchTable>>> {
  const bank = bankOf(shop);
  const file = bank.write(await batchOrder(shop, trx, batch));
  if (!file.ok) return file;
  const name = `${batch.reference}.${bank.extension}`;
  return ok({
    releaser: actor.id,
    released_at: shop.desk.now(),
    file_sealed: sealFile(shop.desk, batch.id, { name, bytes: file.value }),
    sha256: createHash('sha256').update(file.value).digest('hex'),
  });
}
