import { ok, refused } from '@zhutui/core';
import { type Actor, applicantColumns, perform, type Tables } from '@zhutui/db';
import type { Kysely } from 'kysely';
import { ITEM_MOVED } from '../shop/refusals.ts';
import type { PayoutShop } from '../shop/shop.ts';

/**
 * Awaiting items of one funder that were granted to applicants while nobody knew their card (a match on an award that went
 * to others) take the card that the member register has now, each told to the audit.
 */
export async function takeCards(shop: PayoutShop, actor: Actor, funder: string): Promise<void> {
  const { desk } = shop;
  const waiting = await withoutCard(desk.database.db, funder);
  if (waiting.length === 0) return;
  const request = { key: `cards ${desk.newId()}`, action: 'item.card', input: { funder } };
  await perform(desk, actor, request, async (trx, audit) => {
    const items = await withoutCard(trx, funder);
    if (items.length === 0) return refused(ITEM_MOVED);
    for (const { id, application_id, person_id, name, card } of items) {
      if (card === null) continue;
      const known = desk.sealer.open(card, `person.card:${person_id}`);
      const { card_sealed } = applicantColumns(desk.sealer, id, { name, card: known });
      await trx
        .updateTable('award_item')
        .set({ card_sealed })
        .where('id', '=', id)
        .where('card_sealed', 'is', null)
        .execute();
      audit('item.card', `application:${application_id}`, { item: id });
    }
    return ok(null);
  });
}

const withoutCard = (db: Kysely<Tables>, funder: string) =>
  db
    .selectFrom('award_item as item')
    .innerJoin('person', 'person.id', 'item.person_id')
    .select(['item.id', 'item.application_id', 'item.person_id', 'item.name', 'person.card_sealed as card'])
    .where('item.funder', '=', funder)
    .where('item.state', '=', 'awaiting')
    .where('item.payee_is', 'is', null)
    .where('item.card_sealed', 'is', null)
    .where('person.card_sealed', 'is not', null)
    .orderBy('item.id')
    .execute();
