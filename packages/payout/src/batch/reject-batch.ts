import { ok, type Result, refused } from '@zhutui/core';
import type { Actor, Desk, Trx } from '@zhutui/db';
import { payeeTurnsOf, refreeze } from '../payees/freeze-account.ts';
import { ITEM_MOVED, NO_REASON } from '../shop/refusals.ts';
import type { PayoutShop } from '../shop/shop.ts';
import type { BatchRow } from './batch-row.ts';
import { type StepInput, type Stepped, takeStep } from './batch-step.ts';
import { moveItems } from './move-items.ts';

/**
 * Sends a batch back before its release, with a reason of at most 200 characters: its items await again (matches
 * paid along too, which go with their base the next time), its lines no longer stand for them, its reference is never used again.
 */
export async function rejectBatch(
  shop: PayoutShop,
  actor: Actor,
  input: StepInput & { readonly reason: string },
): Promise<Result<Stepped>> {
  const reason = input.reason.trim();
  if (reason === '' || reason.length > 200) return refused(NO_REASON);
  return await takeStep(shop, actor, input, {
    event: 'reject',
    duties: ['checker', 'releaser'],
    changes: async () => ok({}),
    after: (trx, batch) => giveBack(shop.desk, trx, batch),
    detail: { reason },
  });
}

/** Where another payee's account was replaced while the batch stood, its items take the new one as they await again. */
async function giveBack(desk: Desk, trx: Trx, batch: BatchRow) {
  const payees = await payeeTurnsOf(trx, desk, batch.id);
  const moved = await moveItems(trx, batch.id, { from: 'batched', event: 'release', lines: 'sent' });
  const lines = await trx
    .updateTable('batch_line')
    .set({ live: 0 })
    .where('batch_id', '=', batch.id)
    .executeTakeFirst();
  await refreeze(trx, desk, payees);
  return moved === Number(lines.numUpdatedRows) ? [] : [ITEM_MOVED];
}
