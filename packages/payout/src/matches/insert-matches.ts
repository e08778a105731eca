import type { Item } from '@zhutui/core';
import type { Audit, AwardItemTable, Desk, Trx } from '@zhutui/db';
import { cardField } from '../batch/payment-order.ts';
import { chunks } from '../shop/chunks.ts';
import type { Grant } from './assess-matches.ts';
import type { BaseItem } from './base-item.ts';

/** Enters the grants as items that await payment, one audit entry a grant. The unique key (decision, policy, seq) lets a policy grant once on a base. */
export async function insertMatches(
  desk: Desk,
  trx: Trx,
  audit: Audit,
  grants: readonly Grant[],
): Promise<void> {
  const rows = grants.flatMap((grant) => grant.items.map((item, at) => itemRow(desk, grant, item, at + 1)));
  for (const some of chunks(rows)) await trx.insertInto('award_item').values(some).execute();
  for (const grant of grants) {
    const items = grant.items.map(({ sentence, amount }) => ({ sentence, amount }));
    audit('match.grant', `application:${grant.base.application_id}`, {
      policy: grant.policy,
      funder: grant.funder,
      items,
    });
  }
}

/** Paid to the applicant; another payee's account is not known and the item waits for it. */
const APPLICANT = '';

function itemRow(desk: Desk, grant: Grant, item: Item, seq: number): AwardItemTable {
  const { base, policy, funder } = grant;
  const id = desk.newId();
  const own = (item.payee ?? APPLICANT) === APPLICANT && item.payeeIs === undefined;
  const owner = {
    decision_id: base.decision_id,
    application_id: base.application_id,
    person_id: base.person_id,
  };
  const money = { sentence: item.sentence, policy, funder, amount: item.amount };
  return {
    id,
    ...owner,
    ...money,
    seq,
    payee: item.payee ?? APPLICANT,
    base_item_id: base.id,
    state: 'awaiting',
    card_sealed: own ? sameCard(desk, base, id) : null,
    name: own ? base.name : (item.payee ?? ''),
    due: (item.due ?? null) as AwardItemTable['due'],
    paid_at: null,
  };
}

/** The card frozen into the base, sealed anew for the match's own item. */
function sameCard(desk: Desk, base: BaseItem, itemId: string): string | null {
  if (base.card_sealed === null) return null;
  return desk.sealer.seal(desk.sealer.open(base.card_sealed, cardField(base.id)), cardField(itemId));
}
