import { ok, type Reason, type Result, refused, tidyNumber } from '@zhutui/core';
import {
  type Actor,
  type Audit,
  accountField,
  type Desk,
  type PayeeAccountTable,
  payeeTurn,
  perform,
  type Trx,
} from '@zhutui/db';
import { inChunks } from '../shop/chunks.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { type Sum, sumOf } from '../shop/sum.ts';
import { freezeAccount, type Refrozen } from './freeze-account.ts';
import { cardReasons, relationReasons } from './payee-relations.ts';
import type { PayeeAccountStep } from './propose-account.ts';
import { ACCOUNT_SETTLED, proposedAccount } from './proposed-account.ts';

/** What a confirmed account was put into. */
export interface ConfirmedAccount extends PayeeAccountStep {
  /** Every awaiting item that has it now and had not before. */
  readonly frozen: Sum;
  /** Those of them that had another account; `amount` in fen. */
  readonly changed: readonly { readonly reference: string; readonly amount: number }[];
}

/**
 * Confirms a proposed account: a checker of its funder, another person than who proposed it, types the number from the source
 * once more, and it must be the same. In the same transaction it takes the place of the one that stood, and is frozen into
 * every awaiting item of that funder to the payee; items in a batch or paid keep theirs, and so does what other funders owe.
 */
export async function confirmPayeeAccount(
  shop: PayoutShop,
  actor: Actor,
  input: { readonly key: string; readonly id: string; readonly account: string },
): Promise<Result<ConfirmedAccount>> {
  const { key, ...asked } = input;
  const { desk } = shop;
  return await perform(desk, actor, { key, action: 'payee.confirm', input: asked }, async (trx, audit) => {
    const found = await proposedAccount(trx, actor, asked.id);
    if (!found.ok) return found;
    const reasons = await objections(trx, desk, actor, found.value, asked.account);
    if (reasons.length > 0) return refused(...reasons);
    await payeeTurn(trx, desk, found.value.payee_key);
    const replaced = await putInPlace(trx, desk, actor, found.value);
    if (!replaced.ok) return replaced;
    const frozen = await freezeAccount(trx, desk, found.value);
    tellAudit(audit, found.value, { replaced: replaced.value, frozen });
    const changed = await referencesOf(trx, frozen);
    return ok({ id: asked.id, state: 'confirmed' as const, frozen: sumOf(frozen), changed });
  });
}

async function objections(
  trx: Trx,
  desk: Desk,
  actor: Actor,
  row: PayeeAccountTable,
  typed: string,
): Promise<Reason[]> {
  const number = desk.sealer.open(row.account_sealed, accountField(row.id));
  return [
    ...(tidyNumber(typed).replaceAll('-', '') === number ? [] : [DIFFERS]),
    ...(await relationReasons(trx, desk, actor, { payeeKey: row.payee_key, number })),
    ...(await cardReasons(trx, desk, row, number)),
  ];
}

/** The id of the one that stood until now; null for none. Refused where the proposal was settled meanwhile. */
async function putInPlace(
  trx: Trx,
  desk: Desk,
  actor: Actor,
  row: PayeeAccountTable,
): Promise<Result<string | null>> {
  const former = await trx
    .updateTable('payee_account')
    .set({ state: 'replaced' })
    .where('payee_key', '=', row.payee_key)
    .where('funder', '=', row.funder)
    .where('state', '=', 'confirmed')
    .returning('id')
    .executeTakeFirst();
  const confirmed = await trx
    .updateTable('payee_account')
    .set({ state: 'confirmed', settled_by: actor.id, settled_at: desk.now() })
    .where('id', '=', row.id)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return confirmed.numUpdatedRows === 1n ? ok(former?.id ?? null) : refused(ACCOUNT_SETTLED);
}

function tellAudit(
  audit: Audit,
  { id, payee_is, funder }: PayeeAccountTable,
  { replaced, frozen }: { readonly replaced: string | null; readonly frozen: readonly Refrozen[] },
): void {
  audit('payee.confirm', `payee_account:${id}`, { kind: payee_is, funder, replaced, items: frozen.length });
  for (const item of frozen)
    audit('item.account', `application:${item.application_id}`, {
      item: item.id,
      account: id,
      before: item.before,
    });
}

async function referencesOf(trx: Trx, frozen: readonly Refrozen[]): Promise<ConfirmedAccount['changed']> {
  const changed = frozen.flatMap(({ id, before }) => (before === null ? [] : [id]));
  return await inChunks(changed, (some) =>
    trx
      .selectFrom('award_item as item')
      .innerJoin('application', 'application.id', 'item.application_id')
      .select(['application.reference', 'item.amount'])
      .where('item.id', 'in', some)
      .orderBy('item.id')
      .execute(),
  );
}

const DIFFERS: Reason = {
  code: 'account-differs',
  message: '两次录入的账号不一致。请按来源材料核对；若登记的账号有误，请退回后由登记人重新登记。',
  path: 'account',
};
