import { dueDay, type Item, type Reason } from '@zhutui/core';
import { applicantColumns, type Desk, otherPayeeColumns, payeeOwner, type Trx } from '@zhutui/db';
import type { Case } from '../cases/case.ts';
import { openNumbers } from '../people/person.ts';
import { todayOf } from '../shop/today.ts';

/** Paid to the applicant: what notices say where they name no payee. */
const APPLICANT = '';

/** Without a card number the money cannot go anywhere: the case waits for the card, it is not refused. */
export const cardReasons = ({ person }: Case, items: readonly Item[]): Reason[] =>
  person.card_sealed === null && items.some(isOwn) ? [NO_CARD] : [];

const isOwn = ({ payee = APPLICANT, payeeIs }: Item): boolean => payee === APPLICANT && payeeIs === undefined;

const NO_CARD: Reason = {
  code: 'no-card',
  message:
    '申请人符合条件，但会员名册中还没有其京卡卡号，暂不能批准。请告知申请人办理京卡，待名册更新卡号后再批准。',
};

/**
 * Enters what is owed under a decision, one row for each payment: the applicant's card and name as they are now, another
 * payee's account where one has been confirmed.
 */
export async function grantItems(
  trx: Trx,
  desk: Desk,
  found: Case,
  decisionId: string,
  items: readonly Item[],
): Promise<void> {
  const { application, person, entry } = found;
  const applicant = { name: person.name, card: openNumbers(desk.sealer, person).card };
  const owner = await payeeOwner(trx, decisionId);
  const today = todayOf(desk);
  for (const [at, item] of items.entries()) {
    const id = desk.newId();
    const other = await otherPayeeColumns(trx, desk, { id, item, owner, funder: entry.scheme.funder });
    const row = {
      id,
      decision_id: decisionId,
      application_id: application.id,
      person_id: person.id,
      seq: at + 1,
      sentence: item.sentence,
      policy: entry.scheme.id,
      funder: entry.scheme.funder,
      base_item_id: null,
      amount: item.amount,
      state: 'awaiting' as const,
      due: dueDay(item, today) ?? null,
      paid_at: null,
      ...(other ?? applicantColumns(desk.sealer, id, applicant)),
    };
    await trx.insertInto('award_item').values(row).execute();
  }
}
