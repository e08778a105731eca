import { type ApplicationState, ok, type Reason, type Result, refused } from '@zhutui/core';
import type { Actor, AwardItemTable, Trx } from '@zhutui/db';
import { PAYS_IN } from '../shop/pays-in.ts';
import { NOTHING_DUE } from '../shop/refusals.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { ownPerson } from './own-person.ts';
import { type PayableItem, today } from './payment-order.ts';

/** What a maker asked for: these items, or all that are due. */
export interface Choice {
  readonly funder: string;
  readonly itemIds?: readonly string[];
}

/** The items to pay, sorted by id, and how many awaiting ones were left out and why. */
export interface Chosen {
  readonly items: readonly PayableItem[];
  readonly left: { readonly notDue: number; readonly noCard: number; readonly own: number };
}

/**
 * All due: items not due yet, without a card or of the maker's own are left for later or for others. Named ones: each
 * that cannot be paid is a reason against the whole.
 */
export async function chooseItems(
  shop: PayoutShop,
  trx: Trx,
  actor: Actor,
  choice: Choice,
): Promise<Result<Chosen>> {
  const wanted = choice.itemIds === undefined ? undefined : new Set(choice.itemIds);
  const awaiting = await awaitingItems(trx, choice.funder);
  const found = wanted === undefined ? awaiting : awaiting.filter(({ id }) => wanted.has(id));
  const sorted = sortOut(found, today(shop.desk), await ownPerson(trx, actor));
  if (wanted !== undefined) {
    const reasons = [...notAwaiting(wanted, found), ...sorted.hindered];
    if (reasons.length > 0) return refused(...reasons);
  }
  return sorted.items.length === 0 ? refused(NOTHING_DUE) : ok({ items: sorted.items, left: sorted.left });
}

/** An awaiting item, with where its application stands. */
type Item = Readonly<AwardItemTable> & { readonly standing: ApplicationState };

const awaitingItems = (trx: Trx, funder: string): Promise<Item[]> =>
  trx
    .selectFrom('award_item')
    .innerJoin('application', 'application.id', 'award_item.application_id')
    .selectAll('award_item')
    .select('application.state as standing')
    .where('award_item.funder', '=', funder)
    .where('award_item.state', '=', 'awaiting')
    .orderBy('award_item.id')
    .execute();

function notAwaiting(wanted: ReadonlySet<string>, found: readonly Item[]): Reason[] {
  const there = new Set(found.map(({ id }) => id));
  return [...wanted].filter((id) => !there.has(id)).map((id) => NOT_AWAITING(id));
}

function sortOut(found: readonly Item[], day: string, own: string | undefined) {
  const items: PayableItem[] = [];
  const hindered: Reason[] = [];
  const left = { notDue: 0, noCard: 0, own: 0 };
  for (const item of found) {
    const hindrance = hindranceOf(item, day, own);
    if (hindrance === undefined && item.card_sealed !== null)
      items.push({ ...item, card_sealed: item.card_sealed });
    else if (hindrance !== undefined) {
      left[hindrance] += 1;
      hindered.push({ ...HINDRANCES[hindrance](item), path: item.id });
    }
  }
  return { items, left, hindered };
}

function hindranceOf(item: Item, day: string, own: string | undefined): keyof Chosen['left'] | undefined {
  if (item.person_id === own) return 'own';
  if (!PAYS_IN.includes(item.standing)) return 'notDue';
  if (item.due !== null && item.due > day) return 'notDue';
  return item.card_sealed === null ? 'noCard' : undefined;
}

const HINDRANCES: Readonly<Record<keyof Chosen['left'], (item: Item) => Reason>> = {
  own: () => ({ code: 'own-item', message: '其中有您本人的款项，请由其他人员制单。' }),
  notDue: (item) => ({
    code: 'not-due',
    message: PAYS_IN.includes(item.standing)
      ? `${item.name}的这一笔要到${item.due ?? ''}才能发放，请先不选。`
      : `${item.name}的申报正在公示或尚有异议，公示期满无异议后才能发放，请先不选。`,
  }),
  noCard: (item) => ({
    code: 'no-card',
    message: `${item.name}还没有登记互助服务卡，请先不选，待补登卡号后再发放。`,
  }),
};

const NOT_AWAITING = (id: string): Reason => ({
  code: 'not-awaiting',
  message: '所选款项中有的不在待发放之列（可能已列入其他批次）。请刷新列表后重新选择。',
  path: id,
});
