import { type Day, type FactsInput, type Item, shanghaiDay } from '@zhutui/core';
import { type GrantedTo, grantedTo, type Tables } from '@zhutui/db';
import { type Kysely, sql } from 'kysely';
import { inChunks } from '../shop/chunks.ts';
import type { PayoutShop } from '../shop/shop.ts';
import type { BaseItem } from './base-item.ts';

/** A paid base award, as a match sees it. */
export interface BaseAward {
  readonly base: BaseItem;
  readonly scheme: string;
  readonly facts: FactsInput;
  readonly items: readonly Item[];
  /** Fen. */
  readonly amount: number;
  /** The day on which it was approved, or given by a run. */
  readonly on: Day;
  /** The unit the member belonged to when it was decided, whose money a unit match is. */
  readonly employerId: string | null;
  /** What is on file for that unit and what it declares, as of now. */
  readonly employer: Readonly<Record<string, unknown>>;
  /** Policies that have granted on this base already. */
  readonly matched: readonly string[];
}

/** What a policy has granted before from one funder's money, in fen. */
export interface Spent {
  readonly policy: string;
  readonly funder: string;
  readonly amount: number;
}

/** All that match amounts depend on: read before the transaction, read again inside it and compared. */
export interface MatchBasis {
  readonly awards: readonly BaseAward[];
  readonly spent: readonly Spent[];
  /** What these policies granted before to the same people. */
  readonly granted: readonly GrantedTo[];
}

/** The basis for completed bases, in their order; a base whose scheme has no match policy is left out. */
export async function matchBasis(
  shop: PayoutShop,
  db: Kysely<Tables>,
  bases: readonly BaseItem[],
): Promise<MatchBasis> {
  const ids = bases.map(({ decision_id }) => decision_id);
  const facts = new Map((await inChunks(ids, (some) => decisions(db, some))).map((row) => [row.id, row]));
  const matched = await inChunks(ids, (some) => matchedPolicies(db, some));
  const awards = bases.flatMap((base): BaseAward[] => {
    const row = facts.get(base.decision_id);
    if (row === undefined || policiesOf(shop, row.scheme).length === 0) return [];
    const policies = matched.filter((one) => one.decision_id === base.decision_id).map((one) => one.policy);
    return [{ base: baseOf(base), ...awardOf(row), matched: policies }];
  });
  const policies = [...new Set(awards.flatMap((award) => policiesOf(shop, award.scheme)))];
  if (policies.length === 0) return { awards, spent: [], granted: [] };
  const people = [...new Set(awards.map(({ base }) => base.person_id))];
  const granted = await inChunks(people, (some) => grantedTo(db, policies, some));
  return { awards, spent: await spentBy(db, policies), granted };
}

/** Nothing but what a base is known by, whatever else the row has. */
const baseOf = ({ id, application_id, decision_id, person_id }: BaseItem): BaseItem => ({
  id,
  application_id,
  decision_id,
  person_id,
});

const policiesOf = (shop: PayoutShop, scheme: string): string[] =>
  (shop.schemes.find(scheme)?.matches ?? []).map(({ match }) => match.id);

const decisions = (db: Kysely<Tables>, ids: readonly string[]) =>
  db
    .selectFrom('decision')
    .leftJoin('employer', 'employer.id', 'decision.employer_id')
    .leftJoin('allotment', (join) =>
      join
        .onRef('allotment.application_id', '=', 'decision.application_id')
        .on('allotment.moment', '=', 'settlement')
        .on('allotment.state', 'is', null),
    )
    .select(['decision.id', 'decision.scheme', 'decision.facts'])
    .select((eb) => [
      eb.fn.coalesce('allotment.items', 'decision.items').as('items'),
      eb.fn.coalesce('allotment.at', 'decision.at').as('at'),
    ])
    .select(['employer.id as employer_id', 'employer.facts as employer_facts', 'employer.match as declared'])
    .where('decision.id', 'in', ids)
    .execute();

/** What was granted: as decided, or as much of it as a run over the whole set left. */
function awardOf(row: Awaited<ReturnType<typeof decisions>>[number]) {
  const items = JSON.parse(row.items) as Item[];
  return {
    scheme: row.scheme,
    facts: JSON.parse(row.facts) as FactsInput,
    items,
    amount: items.reduce((total, { amount }) => total + amount, 0),
    on: shanghaiDay(row.at) as Day,
    employerId: row.employer_id,
    employer: { ...members(row.employer_facts), ...members(row.declared) },
  };
}

const members = (json: string | null): Record<string, unknown> =>
  JSON.parse(json ?? '{}') as Record<string, unknown>;

const matchedPolicies = (db: Kysely<Tables>, ids: readonly string[]) =>
  db
    .selectFrom('award_item')
    .select(['decision_id', 'policy'])
    .distinct()
    .where('base_item_id', 'is not', null)
    .where('decision_id', 'in', ids)
    .orderBy('policy')
    .execute();

/** What failed counts: it is still owed and is to be paid again, so it is not free for others. */
const spentBy = (db: Kysely<Tables>, policies: readonly string[]): Promise<Spent[]> =>
  db
    .selectFrom('award_item')
    .select(['policy', 'funder', sql<number>`cast(sum(amount) as bigint)`.as('amount')])
    .where('base_item_id', 'is not', null)
    .where('state', '<>', 'reversed')
    .where('policy', 'in', policies)
    .groupBy(['policy', 'funder'])
    .orderBy('policy')
    .orderBy('funder')
    .execute();
