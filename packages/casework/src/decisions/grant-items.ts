import { type Item, parseDay, type Reason } from '@zhutui/core';
import type { Desk, Trx } from '@zhutui/db';
import type { Case } from '../cases/case.ts';
import { openNumbers } from '../people/person.ts';

/** Paid to the applicant: what notices say where they name no payee. */
const APPLICANT = '';

/** Without a card number the money cannot go anywhere: the case waits for the card, it is not refused. */
export const cardReasons = ({ person }: Case, items: readonly Item[]): Reason[] =>
  person.card_sealed === null && items.some(({ payee = APPLICANT }) => payee === APPLICANT) ? [NO_CARD] : [];

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
  const rows = items.map(({ sentence, amount, payee = APPLICANT, due }, at) => {
    const id = desk.newId();
    const own = payee === APPLICANT && card !== undefined;
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
      due: due === undefined ? null : (parseDay(due) ?? null),
      paid_at: null,
    };
  });
  await trx.insertInto('award_item').values(rows).execute();
}
