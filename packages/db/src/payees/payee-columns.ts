import type { Item } from '@zhutui/core';
import { sql } from 'kysely';
import type { Trx } from '../database/database.ts';
import type { Desk } from '../desk/desk.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { AwardItemTable } from '../tables/index.ts';
import { type PayeeOwner, payeeOf } from './payee.ts';

/** What an item says of whom it pays and on which account. */
export type PayeeColumns = Pick<
  AwardItemTable,
  'payee' | 'payee_is' | 'payee_key' | 'account_id' | 'card_sealed' | 'name'
>;

/** An item as it is granted: whose award, and whose money. */
interface PaidItem {
  readonly id: string;
  readonly item: Item;
  readonly owner: PayeeOwner;
  readonly funder: string;
}

/** The place an item's card or account is sealed for. */
export const cardField = (itemId: string): `award_item.${string}` => `award_item.card:${itemId}`;

/** The place an account of the register is sealed for. */
export const accountField = (id: string): `payee_account.${string}` => `payee_account.account:${id}`;

/** The applicant as an item pays them: on the card known, or waiting for one. */
export const applicantColumns = (
  sealer: Sealer,
  itemId: string,
  { name, card }: { readonly name: string; readonly card: string | undefined },
): PayeeColumns => ({
  payee: '',
  payee_is: null,
  payee_key: null,
  account_id: null,
  card_sealed: card === undefined ? null : sealer.seal(card, cardField(itemId)),
  name,
});

/**
 * Another payee of an item, with the account that the item's funder has confirmed for them where there is one; undefined for the applicant. Waits for
 * whoever confirms an account of theirs, so that no item misses it.
 */
export async function otherPayeeColumns(
  trx: Trx,
  desk: Desk,
  { id, item, owner, funder }: PaidItem,
): Promise<PayeeColumns | undefined> {
  const payee = payeeOf(item, owner);
  if (payee === undefined) return undefined;
  await payeeTurn(trx, desk, payee.key);
  const confirmed = await trx
    .selectFrom('payee_account')
    .selectAll()
    .where('payee_key', '=', payee.key)
    .where('funder', '=', funder)
    .where('state', '=', 'confirmed')
    .executeTakeFirst();
  return {
    payee: payee.named,
    payee_is: payee.kind,
    payee_key: payee.key,
    ...(confirmed === undefined
      ? { account_id: null, card_sealed: null, name: payee.name }
      : frozenAccount(desk.sealer, id, confirmed)),
  };
}

/** A registered account as an item keeps it. */
export const frozenAccount = (
  sealer: Sealer,
  itemId: string,
  account: { readonly id: string; readonly holder: string; readonly account_sealed: string },
): Pick<PayeeColumns, 'account_id' | 'card_sealed' | 'name'> => ({
  account_id: account.id,
  card_sealed: sealer.seal(sealer.open(account.account_sealed, accountField(account.id)), cardField(itemId)),
  name: account.holder,
});

/** Makes transactions that give a payee an item or an account follow one another. */
export async function payeeTurn(trx: Trx, desk: Desk, payeeKey: string): Promise<void> {
  if (desk.database.dialect === 'sqlite') return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`payee ${payeeKey}`}, 0))`.execute(trx);
}
