import { type BatchState, ok, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { servesAny } from '../shop/duty.ts';
import { NOT_YOURS } from '../shop/refusals.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { funders } from './funders.ts';

export interface BatchSummary {
  readonly id: string;
  readonly reference: string;
  readonly funder: string;
  readonly state: BatchState;
  readonly count: number;
  /** Fen. */
  readonly total: number;
  readonly madeAt: string;
}

/** A page of batches, newest first. */
export interface BatchPage {
  readonly batches: readonly BatchSummary[];
  readonly cursor: string | null;
}

export interface BatchQuery {
  readonly funder?: string;
  readonly state?: BatchState;
  readonly cursor?: string;
  readonly limit?: number;
}

/** Batches of the funders in whose payments the actor has a part. */
export async function listBatches(
  shop: PayoutShop,
  actor: Actor,
  query: BatchQuery = {},
): Promise<Result<BatchPage>> {
  const { funder, limit = 50 } = query;
  if (funder !== undefined && !servesAny(actor, funder)) return refused(NOT_YOURS);
  const names = funder === undefined ? (await funders(shop, actor)).map((one) => one.funder) : [funder];
  const most = Math.min(Math.max(Math.trunc(limit), 1), 200);
  const rows = await batches(shop, names, query)
    .limit(most + 1)
    .execute();
  const page = rows.slice(0, most);
  const summaries = page.map(({ made_at, ...row }) => ({ ...row, madeAt: made_at }));
  return ok({ batches: summaries, cursor: rows.length > most ? (page.at(-1)?.reference ?? null) : null });
}

function batches(shop: PayoutShop, names: readonly string[], { state, cursor }: BatchQuery) {
  let query = shop.desk.database.db
    .selectFrom('batch')
    .select(['id', 'reference', 'funder', 'state', 'count', 'total', 'made_at'])
    .where('funder', 'in', names)
    .orderBy('reference', 'desc');
  if (state !== undefined) query = query.where('state', '=', state);
  if (cursor !== undefined) query = query.where('reference', '<', cursor);
  return query;
}
