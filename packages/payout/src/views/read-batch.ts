import { type BatchEvent, batchGraph, next, ok, type Result, refused } from '@zhutui/core';
import { type Actor, accountsOf } from '@zhutui/db';
import { type BatchRow, batchFor, isFree } from '../batch/batch-row.ts';
import { DUTIES, type Duty, serves } from '../shop/duty.ts';
import { NOT_FOUND } from '../shop/refusals.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { type BatchEntry, batchHistory } from './batch-history.ts';
import { type BatchContent, batchContent } from './batch-lines.ts';
import type { BatchSummary } from './list-batches.ts';

/** A batch with its lines; accounts show their last four digits only. Sums in fen. */
export interface BatchView extends BatchSummary, BatchContent {
  readonly sha256: string | null;
  readonly history: readonly BatchEntry[];
  /** What the actor may do now. */
  readonly can: readonly ('check' | 'release' | 'reject' | 'export' | 'import')[];
}

/** One batch, for maker, checker or releaser of its funder. */
export async function readBatch(shop: PayoutShop, actor: Actor, id: string): Promise<Result<BatchView>> {
  const batch = await batchFor(shop.desk.database.db, actor, id, DUTIES);
  if (batch === undefined) return refused(NOT_FOUND);
  const { reference, funder, state, count, total, made_at, sha256 } = batch;
  return ok({
    id,
    reference,
    funder,
    state,
    count,
    total,
    madeAt: made_at,
    sha256,
    ...(await batchContent(shop, batch)),
    history: await batchHistory(shop, id),
    can: possible(actor, await accountsOf(shop.desk.database.db, actor), batch),
  });
}

/** Each part only for who has the duty and had no earlier part. */
function possible(actor: Actor, accounts: readonly string[], batch: BatchRow): BatchView['can'] {
  const has = (event: BatchEvent): boolean => next(batchGraph, batch.state, event) !== undefined;
  const free = (duty: Duty): boolean => serves(actor, duty, batch.funder) && isFree(accounts, duty, batch);
  const checks = free('checker');
  const releases = free('releaser');
  const out = batch.state === 'released' || batch.state === 'settled';
  return [
    ...(checks && has('check') ? ['check' as const] : []),
    ...(releases && has('release') ? ['release' as const] : []),
    ...((checks || releases) && has('reject') ? ['reject' as const] : []),
    ...(releases && out ? ['export' as const] : []),
    ...(releases && has('settle') ? ['import' as const] : []),
  ];
}
