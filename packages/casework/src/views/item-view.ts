import type { AwardItemTable, Sealer, Trx } from '@zhutui/db';
import { maskCard } from '../people/mask.ts';

/** A sum owed or paid under a decision; `amount` in fen. */
export interface ItemView {
  readonly id: string;
  readonly sentence: string;
  /** The scheme, or the match that adds to it. */
  readonly policy: string;
  readonly funder: string;
  /** True for what a match adds. */
  readonly isMatch: boolean;
  readonly name: string;
  readonly amount: number;
  readonly state: AwardItemTable['state'];
  readonly due: string | null;
  readonly paidAt: string | null;
  /** `****0123`: the card it goes to, as frozen at approval. */
  readonly card: string | null;
}

/** The payments of an application: its own, then what matches add. */
export async function itemsOf(trx: Trx, sealer: Sealer, applicationId: string): Promise<ItemView[]> {
  const rows = await trx
    .selectFrom('award_item')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('id')
    .execute();
  const views = rows.map(
    ({ id, sentence, policy, funder, base_item_id, name, amount, state, due, paid_at, card_sealed }) => ({
      id,
      sentence,
      policy,
      funder,
      name,
      amount,
      state,
      due,
      isMatch: base_item_id !== null,
      paidAt: paid_at,
      card: card_sealed === null ? null : maskCard(sealer.open(card_sealed, `award_item.card:${id}`)),
    }),
  );
  return [...views.filter(({ isMatch }) => !isMatch), ...views.filter(({ isMatch }) => isMatch)];
}
