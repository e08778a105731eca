import { dueDay, type Item, type PayeeKind, type Reason } from '@zhutui/core';
import type { Desk, Trx } from '@zhutui/db';
import type { Case } from '../cases/case.ts';
import { openNumbers } from '../people/person.ts';
import { todayOf } from '../shop/today.ts';

/** Paid to the applicant: what notices say where they name no payee. */
const APPLICANT = '';

/** Without a card number the money cannot go anywhere: the case waits for the card, it is not refused. */
export const cardReasons = ({ person }: Case, items: readonly Item[]): Reason[] =>
  person.card_sealed === null && items.some(isOwn) ? [NO_CARD] : [];

const isOwn = ({ payee = APPLICANT, payeeIs }: Item): boolean => payee === APPLICANT && payeeIs === undefined;

/** Whom an item names where it gives no name but what the payee is. */
const PAYEES: Readonly<Record<PayeeKind, string>> = {
  employer: '所在单位',
  'unit union': '所在单位工会',
  person: '受益人（待登记）',
};

/** The name that an item is paid under; the applicant's own only where nobody else is meant. */
const payeeOf = ({ payee = APPLICANT, payeeIs }: Item): string =>
  payee === APPLICANT && payeeIs !== undefined ? PAYEES[payeeIs] : payee;

const NO_CARD: Reason = {
  code: 'no-card',
  message:
    '申请人符合条件，但会员名册中还没有其京卡卡号，暂不能批准。请告知申请人办理京卡，待名册更新卡号后再批准。',
};

/** Enters what is owed under a decision, one row for each payment, the applicant's card and name as they are now. */
export async function grantItems(
  trx: Trx,
  desk: Desk,
  found: Case,
  decisionId: string,
  items: readonly Item[],
): Promise<void> {
  const { application, person, entry } = found;
  const { card } = openNumbers(desk.sealer, person);
  const today = todayOf(desk);
  const rows = items.map((item, at) => {
    const { sentence, amount } = item;
    const id = desk.newId();
    const payee = payeeOf(item);
    const own = isOwn(item) && card !== undefined;
    return {
      id,
      decision_id: decisionId,
      application_id: application.id,
      person_id: person.id,
      seq: at + 1,
      sentence,
      policy: entry.scheme.id,
      funder: entry.scheme.funder,
      payee,
      base_item_id: null,
      amount,
      state: 'awaiting' as const,
      card_sealed: own ? desk.sealer.seal(card, `award_item.card:${id}`) : null,
      name: payee === APPLICANT ? person.name : payee,
      due: dueDay(item, today) ?? null,
      paid_at: null,
    };
  });
  await trx.insertInto('award_item').values(rows).execute();
}
