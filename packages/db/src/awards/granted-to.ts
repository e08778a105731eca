import { type Day, fen, type Granted, shanghaiDay } from '@zhutui/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables/index.ts';

/** What a policy has added to one award of a person. */
export interface GrantedTo extends Granted {
  readonly policy: string;
  readonly personId: string;
}

/**
 * What match policies have granted to these people before, award by award, in the order of approval: reversed items do not
 * count; those whose payment failed do, since they are still owed and are to be paid again. The day is that on which the award was approved, or given by a run over the set.
 */
export async function grantedTo(
  db: Kysely<Tables>,
  policies: readonly string[],
  personIds: readonly string[],
): Promise<GrantedTo[]> {
  const rows = await db
    .selectFrom('award_item as item')
    .innerJoin('decision', 'decision.id', 'item.decision_id')
    .leftJoin('allotment', (join) =>
      join
        .onRef('allotment.application_id', '=', 'decision.application_id')
        .on('allotment.moment', '=', 'settlement')
        .on('allotment.state', 'is', null),
    )
    .select(['item.policy', 'item.person_id', 'decision.id'])
    .select((eb) => eb.fn.coalesce('allotment.at', 'decision.at').as('at'))
    .select(sql<number>`cast(sum(item.amount) as bigint)`.as('amount'))
    .where('item.base_item_id', 'is not', null)
    .where('item.state', '<>', 'reversed')
    .where('item.policy', 'in', policies)
    .where('item.person_id', 'in', personIds)
    .groupBy(['item.policy', 'item.person_id', 'decision.id', 'decision.at', 'allotment.at'])
    .orderBy('at')
    .orderBy('decision.id')
    .execute();
  return rows.map(({ policy, person_id, at, amount }) => ({
    policy,
    personId: person_id,
    on: shanghaiDay(at) as Day,
    amount: fen(amount),
  }));
}
