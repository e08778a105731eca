import { type BatchEvent, batchGraph, next, ok, type Result, refused } from '@zhutui/core';
import { type Actor, accountsOf, type BatchLineTable } from '@zhutui/db';
import { type Failure, failureOf } from '../bank/failure-codes.ts';
import { type BatchRow, batchFor, isFree } from '../batch/batch-row.ts';
import { DUTIES, type Duty, serves } from '../shop/duty.ts';
import { NOT_FOUND } from '../shop/refusals.ts';
import { type PayoutShop, titleOf } from '../shop/shop.ts';
import { type BatchEntry, batchHistory } from './batch-history.ts';
import type { BatchSummary } from './list-batches.ts';
import { maskedCard } from './mask-account.ts';

/** A batch with its lines; accounts show their last four digits only. Sums in fen. */
export interface BatchView extends BatchSummary {
  readonly sha256: string | null;
  readonly lines: readonly BatchLineView[];
  readonly history: readonly BatchEntry[];
  /** What the actor may do now. */
  readonly can: readonly ('check' | 'release' | 'reject' | 'export' | 'import')[];
}

export interface BatchLineView {
  readonly serial: number;
  readonly itemId: string;
  readonly reference: string;
  readonly name: string;
  readonly account: string | null;
  readonly amount: number;
  readonly title: string;
  readonly state: BatchLineTable['state'];
  readonly failure: (Failure & { readonly code: string }) | null;
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
    lines: await linesOf(shop, id),
    history: await batchHistory(shop, id),
    can: possible(actor, await accountsOf(shop.desk.database.db, actor), batch),
  });
}

async function linesOf(shop: PayoutShop, batchId: string): Promise<BatchLineView[]> {
  const rows = await shop.desk.database.db
    .selectFrom('batch_line as line')
    .innerJoin('award_item as item', 'item.id', 'line.item_id')
    .innerJoin('application', 'application.id', 'item.application_id')
    .select(['line.serial', 'line.amount', 'line.state', 'line.code', 'item.id as itemId', 'item.name'])
    .select(['item.policy', 'item.card_sealed', 'application.reference'])
    .where('line.batch_id', '=', batchId)
    .orderBy('line.serial')
    .execute();
  return rows.map(({ card_sealed, policy, code, ...row }) => ({
    ...row,
    account: maskedCard(shop.desk, { id: row.itemId, card_sealed }),
    title: titleOf(shop, policy),
    failure: code === null ? null : { code, ...failureOf(code) },
  }));
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
