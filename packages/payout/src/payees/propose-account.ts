import { ok, type Reason, type Result, refused } from '@zhutui/core';
import { type Actor, accountField, type Desk, type PayeeAccountTable, perform, type Trx } from '@zhutui/db';
import { NOT_FOUND } from '../shop/refusals.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { type Account, type AccountInput, accountReasons, tidyAccount } from './account-input.ts';
import { entersFor, type PayeeItem, payeeItem, payeeRows } from './payee-item.ts';
import { cardReasons, relationReasons } from './payee-relations.ts';

/** Where an account of the register stands. */
export interface PayeeAccountStep {
  readonly id: string;
  readonly state: PayeeAccountTable['state'];
}

/**
 * Proposes the account of a payee other than the applicant (`payee`: its key, as `payeesWaiting` gives it), by a maker of the
 * funder or who keeps the registers. It counts once another person has confirmed it; a confirmed one stands meanwhile. It is for this
 * funder's money alone. Refused
 * with all reasons, and where the actor's own award or card is concerned.
 */
export async function proposePayeeAccount(
  shop: PayoutShop,
  actor: Actor,
  input: AccountInput & { readonly key: string; readonly funder: string; readonly payee: string },
): Promise<Result<PayeeAccountStep>> {
  const { key, ...asked } = input;
  const { desk } = shop;
  return await perform(desk, actor, { key, action: 'payee.propose', input: asked }, async (trx, audit) => {
    const payee = await payeeOf(trx, actor, asked);
    if (payee === undefined) return refused(NOT_FOUND);
    const account = tidyAccount(asked, payee);
    const reasons = await objections(trx, desk, actor, payee, account);
    if (reasons.length > 0) return refused(...reasons);
    const id = await insertProposal(trx, desk, actor, { funder: asked.funder, payee, account });
    if (id === undefined) return refused(ALREADY);
    audit('payee.propose', `payee_account:${id}`, { kind: payee.payee_is, funder: asked.funder });
    return ok({ id, state: 'proposed' as const });
  });
}

async function payeeOf(
  trx: Trx,
  actor: Actor,
  { funder, payee }: { readonly funder: string; readonly payee: string },
): Promise<PayeeItem | undefined> {
  if (!entersFor(actor, funder)) return undefined;
  const row = await payeeRows(trx, funder)
    .where('item.payee_key', '=', payee)
    .where('item.state', '<>', 'reversed')
    .orderBy('item.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : payeeItem(row);
}

async function objections(
  trx: Trx,
  desk: Desk,
  actor: Actor,
  payee: PayeeItem,
  account: Account,
): Promise<Reason[]> {
  const { number } = account;
  return [
    ...accountReasons(account, payee),
    ...(await relationReasons(trx, desk, actor, { payeeKey: payee.payee_key, number })),
    ...(await cardReasons(trx, desk, { ...payee, holder: account.holder }, number)),
  ];
}

interface Proposal {
  readonly funder: string;
  readonly payee: PayeeItem;
  readonly account: Account;
}

/** The new row's id; undefined where one is proposed already. */
async function insertProposal(
  trx: Trx,
  desk: Desk,
  actor: Actor,
  { funder, payee, account }: Proposal,
): Promise<string | undefined> {
  const id = desk.newId();
  const { payee_key, payee_is, employer_id, application_id } = payee;
  const { number, holder, source } = account;
  const row = await trx
    .insertInto('payee_account')
    .values({
      id,
      payee_key,
      payee_is,
      employer_id,
      application_id,
      funder,
      holder,
      source,
      account_sealed: desk.sealer.seal(number, accountField(id)),
      account_key: desk.sealer.lookup('card', number),
      state: 'proposed',
      proposed_by: actor.id,
      proposed_at: desk.now(),
      settled_by: null,
      settled_at: null,
      reason: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

const ALREADY: Reason = {
  code: 'already-proposed',
  message: '这一收款人已有一个账户等待核对，请先由另一人核对或退回。',
};
