import { type ApplicationState, ok, type Reason, type Result, refused } from '@zhutui/core';
import type { Actor, AwardItemTable, Tables } from '@zhutui/db';
import { type Kysely, sql } from 'kysely';
import { baseOpen } from '../shop/base-open.ts';
import { type OwnPerson, ownPerson } from '../shop/own-person.ts';
import { PAYS_IN } from '../shop/pays-in.ts';
import { NOTHING_DUE } from '../shop/refusals.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { today } from '../shop/today.ts';
import type { PayableItem } from './bank-line.ts';
import { type Hindrance, hindranceReason } from './hindrance.ts';

/** What a maker asked for: these items, or all that are due. */
export interface Choice {
  readonly funder: string;
  readonly itemIds?: readonly string[];
}

/** The items to pay, sorted by id, and how many awaiting ones were left out and why. */
export interface Chosen {
  readonly items: readonly ChosenItem[];
  readonly left: Readonly<Record<Hindrance, number>>;
}
export type ChosenItem = PayableItem & Pick<AwardItemTable, 'decision_id' | 'person_id'>;

/**
 * All due: items not due yet, without a card or account, paid to the maker or for an award of theirs, and matches that go with a base not yet paid
 * are left for later or for others. Named ones: each that cannot be paid is a reason against the whole.
 */
export async function chooseItems(
  shop: PayoutShop,
  db: Kysely<Tables>,
  actor: Actor,
  choice: Choice,
): Promise<Result<Chosen>> {
  const wanted = choice.itemIds === undefined ? undefined : new Set(choice.itemIds);
  const awaiting = await awaitingItems(db, choice.funder);
  const found = wanted === undefined ? awaiting : awaiting.filter(({ id }) => wanted.has(id));
  const sorted = sortOut(found, today(shop.desk), await ownPerson(db, actor));
  if (wanted !== undefined) {
    const reasons = [...notAwaiting(wanted, found), ...sorted.hindered];
    if (reasons.length > 0) return refused(...reasons);
  }
  return sorted.items.length === 0 ? refused(NOTHING_DUE) : ok({ items: sorted.items, left: sorted.left });
}

/** An awaiting item, with where its application stands, whether it is a match whose base is still to be paid, and whose account it goes to. */
type Item = Readonly<AwardItemTable> & {
  readonly standing: ApplicationState;
  readonly base_open: number;
  readonly account_key: string | null;
};

const awaitingItems = (db: Kysely<Tables>, funder: string): Promise<Item[]> =>
  db
    .selectFrom('award_item')
    .innerJoin('application', 'application.id', 'award_item.application_id')
    .leftJoin('payee_account', 'payee_account.id', 'award_item.account_id')
    .selectAll('award_item')
    .select([
      'application.state as standing',
      'payee_account.account_key',
      baseOpen(sql.ref('award_item.base_item_id'), sql.ref('award_item.decision_id')).as('base_open'),
    ])
    .where('award_item.funder', '=', funder)
    .where('award_item.state', '=', 'awaiting')
    .orderBy('award_item.id')
    .execute();

function notAwaiting(wanted: ReadonlySet<string>, found: readonly Item[]): Reason[] {
  const there = new Set(found.map(({ id }) => id));
  return [...wanted].filter((id) => !there.has(id)).map((id) => NOT_AWAITING(id));
}

function sortOut(found: readonly Item[], day: string, own: OwnPerson | undefined) {
  const items: ChosenItem[] = [];
  const hindered: Reason[] = [];
  const left = { notDue: 0, noCard: 0, noAccount: 0, withBase: 0, own: 0 };
  for (const item of found) {
    const hindrance = hindranceOf(item, day, own);
    if (hindrance === undefined && item.card_sealed !== null)
      items.push({ ...item, card_sealed: item.card_sealed });
    else if (hindrance !== undefined) {
      left[hindrance] += 1;
      hindered.push(hindranceReason(hindrance, item));
    }
  }
  return { items, left, hindered };
}

function hindranceOf(item: Item, day: string, own: OwnPerson | undefined): Hindrance | undefined {
  if (own !== undefined && isOwn(item, own)) return 'own';
  if (!PAYS_IN.includes(item.standing)) return 'notDue';
  if (item.due !== null && item.due > day) return 'notDue';
  if (item.base_open === 1) return 'withBase';
  if (item.card_sealed !== null) return undefined;
  return item.payee_is === null ? 'noCard' : 'noAccount';
}

const isOwn = ({ person_id, account_key }: Item, { id, cardKey }: OwnPerson): boolean =>
  person_id === id || (cardKey !== null && account_key === cardKey);

const NOT_AWAITING = (id: string): Reason => ({
  code: 'not-awaiting',
  message: '所选款项中有的不在待发放之列（可能已列入其他批次）。请刷新列表后重新选择。',
  path: id,
});
