import { ok, type PayeeKind, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { inChunks } from '../shop/chunks.ts';
import { grouped } from '../shop/grouped.ts';
import { NOT_YOURS } from '../shop/refusals.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { type Sum, sumOf } from '../shop/sum.ts';
import { accountViews, type PayeeAccountView } from './account-view.ts';
import { entersFor, payeeItem, payeeRows, seesFor } from './payee-item.ts';

/** Somebody other than an applicant whom awaiting items pay. Sums in fen. */
export interface PayeeView {
  /** Their key, to propose an account with. */
  readonly payee: string;
  readonly kind: PayeeKind;
  readonly name: string;
  /** Whether that name is the account's holder; where not, whoever proposes gives the holder. */
  readonly nameKnown: boolean;
  /** 受理编号 of the first few awards concerned. */
  readonly references: readonly string[];
  /** What awaits, and what of it has no account yet. */
  readonly sum: Sum;
  readonly waiting: Sum;
  /** `****1234`: the account that this funder's people have confirmed; null for none. */
  readonly account: string | null;
  readonly proposed: PayeeAccountView | null;
  /** What the actor may do now. */
  readonly can: readonly ('propose' | 'confirm' | 'reject')[];
}

const REFERENCES = 5;

/** The other payees of a funder's awaiting items: those without an account first, then by name. */
export async function payeesWaiting(
  shop: PayoutShop,
  actor: Actor,
  { funder }: { readonly funder: string },
): Promise<Result<PayeeView[]>> {
  if (!seesFor(actor, funder)) return refused(NOT_YOURS);
  const rows = await rowsOf(shop, funder);
  const groups = grouped(rows, ({ payee_key }) => payee_key ?? '');
  const accounts = await accountsOfKeys(shop, actor, funder, [...groups.keys()]);
  const mayPropose = entersFor(actor, funder);
  const views = [...groups.values()].flatMap((group) => viewOf(group, accounts, mayPropose));
  return ok(views.toSorted(waitingFirst));
}

const rowsOf = (shop: PayoutShop, funder: string) =>
  payeeRows(shop.desk.database.db, funder)
    .innerJoin('application', 'application.id', 'item.application_id')
    .select(['application.reference', 'item.amount', 'item.account_id'])
    .where('item.state', '=', 'awaiting')
    .orderBy('item.id')
    .execute();

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

async function accountsOfKeys(shop: PayoutShop, actor: Actor, funder: string, keys: readonly string[]) {
  const { db } = shop.desk.database;
  const rows = await inChunks(keys, (some) =>
    db
      .selectFrom('payee_account')
      .selectAll()
      .where('payee_key', 'in', some)
      .where('funder', '=', funder)
      .where('state', 'in', ['proposed', 'confirmed'])
      .execute(),
  );
  return await accountViews(db, shop.desk, actor, rows);
}

function viewOf(
  rows: readonly Row[],
  accounts: readonly PayeeAccountView[],
  mayPropose: boolean,
): PayeeView[] {
  const [first] = rows;
  const payee = first === undefined ? undefined : payeeItem(first);
  if (payee === undefined) return [];
  const own = accounts.filter((one) => one.payee === payee.payee_key);
  const confirmed = own.find(({ state }) => state === 'confirmed');
  const proposed = own.find(({ state }) => state === 'proposed') ?? null;
  return [
    {
      payee: payee.payee_key,
      kind: payee.payee_is,
      name: payee.nameKnown ? payee.name : (confirmed?.holder ?? payee.name),
      nameKnown: payee.nameKnown,
      references: [...new Set(rows.map(({ reference }) => reference))].slice(0, REFERENCES),
      sum: sumOf(rows),
      waiting: sumOf(rows.filter(({ account_id }) => account_id === null)),
      account: confirmed?.account ?? null,
      proposed,
      can: [...(mayPropose && proposed === null ? ['propose' as const] : []), ...(proposed?.can ?? [])],
    },
  ];
}

function waitingFirst(one: PayeeView, other: PayeeView): number {
  const waits = one.waiting.count > 0;
  if (waits !== other.waiting.count > 0) return waits ? -1 : 1;
  return one.name < other.name ? -1 : 1;
}
