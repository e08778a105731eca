import { ok, type PayeeKind, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { sql } from 'kysely';
import { baseOpen } from '../shop/base-open.ts';
import { servesAny, speaksFor } from '../shop/duty.ts';
import { PAYS_IN } from '../shop/pays-in.ts';
import { NOT_YOURS } from '../shop/refusals.ts';
import { type PayoutShop, titleOf } from '../shop/shop.ts';
import type { Sum } from '../shop/sum.ts';
import { today } from '../shop/today.ts';
import { maskedCard } from './mask-account.ts';

/** Awaiting items of one funder. Sums in fen over all of them; `items` is one page. */
export interface Payable {
  readonly funder: string;
  readonly due: Sum;
  /** Instalments whose day has not come, and what is held for a public notice. */
  readonly later: Sum;
  /** Nobody knows the applicant's card yet. */
  readonly noCard: Sum;
  /** Another payee's account has not been entered and confirmed yet. */
  readonly noAccount: Sum;
  /** Matches that go out in the bank line of their base award. */
  readonly withBase: Sum;
  readonly items: readonly PayableView[];
  /** Ask for the next page with this; null on the last. */
  readonly cursor: string | null;
}

export interface PayableView {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  /** `****1234`. */
  readonly account: string | null;
  readonly policy: string;
  readonly title: string;
  readonly amount: number;
  readonly due: string | null;
  /** Null for the applicant. */
  readonly payeeIs: PayeeKind | null;
  readonly standing: 'due' | 'later' | 'noCard' | 'noAccount' | 'withBase';
}

const PAGE = 200;

/** What awaits payment from a funder's money, for its maker, checker or releaser, or for the unit whose money it is; pages in the order of the items' ids. */
export async function payable(
  shop: PayoutShop,
  actor: Actor,
  input: { readonly funder: string; readonly cursor?: string; readonly limit?: number },
): Promise<Result<Payable>> {
  const { funder, cursor = '', limit = PAGE } = input;
  if (!servesAny(actor, funder) && !speaksFor(actor, funder)) return refused(NOT_YOURS);
  const most = Math.min(Math.max(Math.trunc(limit), 1), 1000);
  const rows = await pageOf(shop, funder, cursor, most + 1);
  const page = rows.slice(0, most);
  const sums = await sumsOf(shop, funder);
  const items = page.map((row) => viewOf(shop, row));
  return ok({ funder, ...sums, items, cursor: rows.length > most ? (page.at(-1)?.id ?? null) : null });
}

const awaiting = (shop: PayoutShop, funder: string) =>
  shop.desk.database.db
    .selectFrom('award_item as item')
    .innerJoin('application', 'application.id', 'item.application_id')
    .innerJoin('person', 'person.id', 'item.person_id')
    .where('item.funder', '=', funder)
    .where('item.state', '=', 'awaiting');

const pageOf = (shop: PayoutShop, funder: string, after: string, most: number) =>
  awaiting(shop, funder)
    .select(['item.id', 'item.name', 'item.card_sealed', 'item.policy', 'item.amount', 'item.due'])
    .select(['item.payee_is as payeeIs', 'application.reference', standingOf(shop).as('standing')])
    .where('item.id', '>', after)
    .orderBy('item.id')
    .limit(most)
    .execute();

type Standing = PayableView['standing'];

const standingOf = (shop: PayoutShop) => sql<Standing>`case
  when item.due > ${today(shop.desk)} or application.state not in (${sql.join(PAYS_IN)}) then 'later'
  when ${baseOpen(sql.ref('item.base_item_id'), sql.ref('item.decision_id'))} = 1 then 'withBase'
  when item.card_sealed is not null or (item.payee_is is null and person.card_sealed is not null) then 'due'
  when item.payee_is is null then 'noCard' else 'noAccount' end`;

async function sumsOf(shop: PayoutShop, funder: string): Promise<Record<Standing, Sum>> {
  const rows = await awaiting(shop, funder)
    .select((eb) => [
      standingOf(shop).as('standing'),
      eb.fn.countAll<number>().as('count'),
      sql<number>`cast(sum(item.amount) as bigint)`.as('total'),
    ])
    .groupBy(sql`1`)
    .execute();
  const of = (wanted: Standing): Sum => {
    const row = rows.find((one) => one.standing === wanted);
    return { count: row?.count ?? 0, total: row?.total ?? 0 };
  };
  return {
    due: of('due'),
    later: of('later'),
    noCard: of('noCard'),
    noAccount: of('noAccount'),
    withBase: of('withBase'),
  };
}

type Row = Awaited<ReturnType<typeof pageOf>>[number];

const viewOf = (shop: PayoutShop, { card_sealed, ...row }: Row): PayableView => ({
  ...row,
  account: maskedCard(shop.desk, { id: row.id, card_sealed }),
  title: titleOf(shop, row.policy),
});
