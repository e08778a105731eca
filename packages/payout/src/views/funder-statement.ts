import { ok, type Result, refused } from '@zhutui/core';
import type { Actor, AwardItemTable } from '@zhutui/db';
import { sql } from 'kysely';
import { servesAny, speaksFor } from '../shop/duty.ts';
import { grouped } from '../shop/grouped.ts';
import { NOT_YOURS } from '../shop/refusals.ts';
import { type PayoutShop, titleOf } from '../shop/shop.ts';
import type { Sum } from '../shop/sum.ts';

/** What one funder's money was granted for under each policy, and how far it has gone. Sums in fen. */
export interface FunderStatement {
  readonly funder: string;
  readonly policies: readonly PolicyStatement[];
}
export interface PolicyStatement {
  readonly policy: string;
  readonly title: string;
  readonly states: States;
  /** The part of it that another funder's batch pays along with the base award (由…代付): what is owed to that payer. */
  readonly along: readonly { readonly payer: string; readonly states: States }[];
}
type States = Readonly<Record<AwardItemTable['state'], Sum>>;

/** A funder's own account of its money, apart from every other funder's; for its maker, checker or releaser, or for the unit. */
export async function funderStatement(
  shop: PayoutShop,
  actor: Actor,
  funder: string,
): Promise<Result<FunderStatement>> {
  if (!servesAny(actor, funder) && !speaksFor(actor, funder)) return refused(NOT_YOURS);
  const policies = grouped(await rowsOf(shop, funder), ({ policy }) => policy);
  return ok({
    funder,
    policies: [...policies].map(([policy, rows]) => ({
      policy,
      title: titleOf(shop, policy),
      states: statesOf(rows),
      along: [...grouped(rows, ({ payer }) => payer)].flatMap(([payer, some]) =>
        payer === null ? [] : [{ payer, states: statesOf(some) }],
      ),
    })),
  });
}

/** Sums by policy, state, and whose batch an item stands in where it is not the funder's own. */
const rowsOf = (shop: PayoutShop, funder: string) =>
  shop.desk.database.db
    .selectFrom('award_item as item')
    .leftJoin('batch_line as line', (join) =>
      join.onRef('line.item_id', '=', 'item.id').on('line.live', '=', 1),
    )
    .leftJoin('batch', (join) =>
      join.onRef('batch.id', '=', 'line.batch_id').onRef('batch.funder', '<>', 'item.funder'),
    )
    .select((eb) => [
      'item.policy',
      'item.state',
      'batch.funder as payer',
      eb.fn.countAll<number>().as('count'),
      sql<number>`cast(sum(item.amount) as bigint)`.as('total'),
    ])
    .where('item.funder', '=', funder)
    .groupBy(['item.policy', 'item.state', 'batch.funder'])
    .orderBy('item.policy')
    .orderBy('item.state')
    .execute();

function statesOf(rows: Awaited<ReturnType<typeof rowsOf>>): States {
  const states: Record<AwardItemTable['state'], Sum> = { ...NOTHING };
  for (const { state, count, total } of rows) {
    const before = states[state];
    states[state] = { count: before.count + count, total: before.total + total };
  }
  return states;
}

const NONE: Sum = { count: 0, total: 0 };
const NOTHING: States = { awaiting: NONE, batched: NONE, paid: NONE, failed: NONE, reversed: NONE };
