import type { AwardItemTable } from '@zhutui/db';
import { type Failure, failureOf } from '../bank/failure-codes.ts';
import { inChunks } from '../shop/chunks.ts';
import { funderNames } from '../shop/funder.ts';
import { type PayoutShop, titleOf } from '../shop/shop.ts';
import { payersOf } from './payers-of.ts';

/** One sum owed or paid, as the worker sees it. Money in fen. */
export interface ItemView {
  readonly id: string;
  readonly applicationId: string;
  readonly policy: string;
  readonly title: string;
  /** Whose money, by name. */
  readonly funder: string;
  /** By whom a match is paid along with the base award, by name; null where its own funder pays it, or nobody does yet. */
  readonly payer: string | null;
  /** The sentence of the notice that grants it. */
  readonly sentence: string;
  readonly amount: number;
  readonly state: AwardItemTable['state'];
  readonly due: string | null;
  readonly paidAt: string | null;
  /** Why the last payment failed and what to do; null unless it failed. */
  readonly failure: Failure | null;
}

/** Views of items, in the given order. */
export async function itemViews(
  shop: PayoutShop,
  items: readonly Readonly<AwardItemTable>[],
): Promise<ItemView[]> {
  const { db } = shop.desk.database;
  const names = await funderNames(
    db,
    items.map(({ funder }) => funder),
  );
  const failed = items.flatMap(({ id, state }) => (state === 'failed' ? [id] : []));
  const codes = await inChunks(failed, (some) =>
    db
      .selectFrom('batch_line')
      .select(['item_id', 'code'])
      .where('state', '=', 'failed')
      .where('item_id', 'in', some)
      .orderBy('id')
      .execute(),
  );
  const payers = await payersOf(db, items);
  const lastCode = new Map(codes.map(({ item_id, code }) => [item_id, code ?? '']));
  return items.map((item) => ({
    id: item.id,
    applicationId: item.application_id,
    policy: item.policy,
    sentence: item.sentence,
    amount: item.amount,
    state: item.state,
    due: item.due,
    paidAt: item.paid_at,
    title: titleOf(shop, item.policy),
    funder: names(item.funder),
    payer: payers.get(item.id) ?? null,
    failure: item.state === 'failed' ? failureOf(lastCode.get(item.id) ?? '') : null,
  }));
}
