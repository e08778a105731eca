import { ok, type Result, refused } from '@zhutui/core';
import { type Actor, perform } from '@zhutui/db';
import { NO_REASON } from '../shop/refusals.ts';
import type { PayoutShop } from '../shop/shop.ts';
import type { PayeeAccountStep } from './propose-account.ts';
import { ACCOUNT_SETTLED, proposedAccount } from './proposed-account.ts';

/** Turns a proposed account down with a reason, by a checker of its funder who did not propose it; another may be proposed. */
export async function rejectPayeeAccount(
  shop: PayoutShop,
  actor: Actor,
  input: { readonly key: string; readonly id: string; readonly reason: string },
): Promise<Result<PayeeAccountStep>> {
  const { key, id } = input;
  const reason = input.reason.trim();
  if (reason === '' || reason.length > 200) return refused(NO_REASON);
  const { desk } = shop;
  return await perform(
    desk,
    actor,
    { key, action: 'payee.reject', input: { id, reason } },
    async (trx, audit) => {
      const found = await proposedAccount(trx, actor, id);
      if (!found.ok) return found;
      const rejected = await trx
        .updateTable('payee_account')
        .set({ state: 'rejected', settled_by: actor.id, settled_at: desk.now(), reason })
        .where('id', '=', id)
        .where('state', '=', 'proposed')
        .executeTakeFirst();
      if (rejected.numUpdatedRows !== 1n) return refused(ACCOUNT_SETTLED);
      audit('payee.reject', `payee_account:${id}`, { kind: found.value.payee_is, reason });
      return ok({ id, state: 'rejected' as const });
    },
  );
}
