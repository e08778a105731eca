import { ok, type Reason, type Result, refused } from '@zhutui/core';
import { type Actor, accountsOf, type PayeeAccountTable, type Trx } from '@zhutui/db';
import { serves } from '../shop/duty.ts';
import { NOT_FOUND } from '../shop/refusals.ts';

/** A proposed account, for a checker of its funder who is another person than who proposed it. */
export async function proposedAccount(
  trx: Trx,
  actor: Actor,
  id: string,
): Promise<Result<PayeeAccountTable>> {
  const row = await trx.selectFrom('payee_account').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined || !serves(actor, 'checker', row.funder)) return refused(NOT_FOUND);
  if (row.state !== 'proposed') return refused(ACCOUNT_SETTLED);
  return (await accountsOf(trx, actor)).includes(row.proposed_by) ? refused(BY_ONESELF) : ok(row);
}

export const ACCOUNT_SETTLED: Reason = {
  code: 'wrong-state',
  message: '这一账户已经处理过，请刷新页面查看结果。',
};
const BY_ONESELF: Reason = {
  code: 'same-person',
  message: '登记人不能核对自己登记的账户，请由另一人办理。',
};
