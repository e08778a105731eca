import { type AwardItemTable, cardField, type Sealer, type Trx } from '@zhutui/db';
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
  /** `****0123`: the card it goes to, as frozen at approval, or another payee's account. */
  readonly card: string | null;
  /** What a payee other than the applicant is; null for the applicant. */
  readonly payeeIs: AwardItemTable['payee_is'];
  /** By whom a match is paid along with the base award (由…代付); null where its own funder pays it, or nobody does yet. */
  readonly payer: string | null;
}

/** The payments of an application: its own, then what matches add. */
export async function itemsOf(trx: Trx, sealer: Sealer, applicationId: string): Promise<ItemView[]> {
  const views = (await rowsOf(trx, applicationId)).map(({ card_sealed, base_item_id, ...row }) => ({
    ...row,
    isMatch: base_item_id !== null,
    card: card_sealed === null ? null : maskCard(sealer.open(card_sealed, cardField(row.id))),
  }));
  return [...views.filter(({ isMatch }) => !isMatch), ...views.filter(({ isMatch }) => isMatch)];
}

/** Each with the funder of the batch it stands in, where that is another than its own. */
const rowsOf = (trx: Trx, applicationId: string) =>
  trx
    .selectFrom('award_item as item')
    .leftJoin('batch_line as line', (join) =>
      join.onRef('line.item_id', '=', 'item.id').on('line.live', '=', 1),
    )
    .leftJoin('batch', (join) =>
      join.onRef('batch.id', '=', 'line.batch_id').onRef('batch.funder', '<>', 'item.funder'),
    )
    .select(['item.id', 'item.sentence', 'item.policy', 'item.funder', 'item.name', 'item.amount'])
    .select(['item.state', 'item.due', 'item.paid_at as paidAt', 'item.payee_is as payeeIs'])
    .select(['item.card_sealed', 'item.base_item_id', 'batch.funder as payer'])
    .where('item.application_id', '=', applicationId)
    .orderBy('item.id')
    .execute();
