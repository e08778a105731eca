import {
  type AwardItemTable,
  type Desk,
  frozenAccount,
  type PayeeAccountTable,
  payeeTurn,
  type Trx,
} from '@zhutui/db';

/** An item that another account than before was put into; `amount` in fen. */
export type Refrozen = Pick<AwardItemTable, 'id' | 'application_id' | 'amount'> & {
  /** The account it had; null for none. */
  readonly before: string | null;
};

/** Puts a confirmed account into what its funder still owes its payee, where that is not in it; gives the items as they were. */
export async function freezeAccount(
  trx: Trx,
  desk: Desk,
  account: Pick<PayeeAccountTable, 'id' | 'payee_key' | 'funder' | 'holder' | 'account_sealed'>,
): Promise<Refrozen[]> {
  const items = await trx
    .selectFrom('award_item')
    .select(['id', 'application_id', 'amount', 'account_id as before'])
    .where('payee_key', '=', account.payee_key)
    .where('funder', '=', account.funder)
    .where('state', '=', 'awaiting')
    .where((eb) => eb.or([eb('account_id', 'is', null), eb('account_id', '<>', account.id)]))
    .orderBy('id')
    .execute();
  const frozen: Refrozen[] = [];
  for (const item of items) {
    const { numUpdatedRows } = await trx
      .updateTable('award_item')
      .set(frozenAccount(desk.sealer, item.id, account))
      .where('id', '=', item.id)
      .where('state', '=', 'awaiting')
      .executeTakeFirst();
    if (numUpdatedRows === 1n) frozen.push(item);
  }
  return frozen;
}

/** Makes what a batch pays other payees wait for whoever confirms an account of theirs. */
export async function payeeTurnsOf(trx: Trx, desk: Desk, batchId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('batch_line as line')
    .innerJoin('award_item as item', 'item.id', 'line.item_id')
    .select('item.payee_key')
    .distinct()
    .where('line.batch_id', '=', batchId)
    .where('item.payee_key', 'is not', null)
    .orderBy('item.payee_key')
    .execute();
  const keys = rows.flatMap(({ payee_key }) => payee_key ?? []);
  for (const key of keys) await payeeTurn(trx, desk, key);
  return keys;
}

/** Puts the account confirmed meanwhile into items that await again, e.g. after their batch was rejected. */
export async function refreeze(trx: Trx, desk: Desk, payeeKeys: readonly string[]): Promise<Refrozen[]> {
  const accounts = await trx
    .selectFrom('payee_account')
    .selectAll()
    .where('payee_key', 'in', payeeKeys)
    .where('state', '=', 'confirmed')
    .execute();
  const refrozen: Refrozen[] = [];
  for (const account of accounts) refrozen.push(...(await freezeAccount(trx, desk, account)));
  return refrozen;
}
