import { ok, type Result, refused } from '@zhutui/core';
import type { Actor, AwardItemTable } from '@zhutui/db';
import { sql } from 'kysely';
import { servesAny, speaksFor } from '../shop/duty.ts';
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
  readonly states: Readonly<Record<AwardItemTable['state'], Sum>>;
}

/** A funder's own account of its money, apart from every other funder's; for its maker, checker or releaser, or for the unit. */
export async function funderStatement(
  shop: PayoutShop,
  actor: Actor,
  funder: string,
): Promise<Result<FunderStatement>> {
  if (!servesAny(actor, funder) && !speaksFor(actor, funder)) return refused(NOT_YOURS);
  const rows = await shop.desk.database.db
    .selectFrom('award_item')
    .select((eb) => [
      'policy',
      'state',
      eb.fn.countAll<number>().as('count'),
      sql<number>`cast(sum(amount) as bigint)`.as('total'),
    ])
    .where('funder', '=', funder)
    .groupBy(['policy', 'state'])
    .orderBy('policy')
    .execute();
  const policies = [...new Set(rows.map(({ policy }) => policy))];
  const stateOf = (policy: string) => ({
    ...NOTHING,
    ...Object.fromEntries(
      rows.filter((row) => row.policy === policy).map(({ state, count, total }) => [state, { count, total }]),
    ),
  });
  return ok({
    funder,
    policies: policies.map((policy) => ({ policy, title: titleOf(shop, policy), states: stateOf(policy) })),
  });
}

const NONE: Sum = { count: 0, total: 0 };
const NOTHING: PolicyStatement['states'] = {
  awaiting: NONE,
  batched: NONE,
  paid: NONE,
  failed: NONE,
  reversed: NONE,
};
