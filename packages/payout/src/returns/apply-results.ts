import type { Desk, Trx } from '@zhutui/db';
import { failureOf } from '../bank/failure-codes.ts';
import type { BatchRow } from '../batch/batch-row.ts';
import { moveItems } from '../batch/move-items.ts';
import { chunks } from '../shop/chunks.ts';
import type { Failures } from './returned.ts';

/** Writes the bank's results into lines and items; throws when they are not exactly those of the batch. */
export async function applyResults(
  desk: Desk,
  trx: Trx,
  { batch, failures }: { readonly batch: BatchRow; readonly failures: Failures },
): Promise<void> {
  await failLines(trx, batch, failures);
  await trx
    .updateTable('batch_line')
    .set({ state: 'paid' })
    .where('batch_id', '=', batch.id)
    .where('state', '=', 'sent')
    .execute();
  const paid = await moveItems(trx, batch.id, {
    from: 'batched',
    event: 'pay',
    lines: 'paid',
    paidAt: desk.now(),
  });
  const failed = await moveItems(trx, batch.id, { from: 'batched', event: 'fail', lines: 'failed' });
  if (failed !== failures.size || paid + failed !== batch.count)
    throw new Error(`batch ${batch.reference}: its items are not as sent`);
}

/** A failed line no longer stands for its item, which may go into another batch after a reissue. */
async function failLines(trx: Trx, batch: BatchRow, failures: Failures): Promise<void> {
  for (const code of new Set(failures.values())) {
    const serials = [...failures].flatMap(([serial, given]) => (given === code ? [serial] : []));
    for (const some of chunks(serials))
      await trx
        .updateTable('batch_line')
        .set({ state: 'failed', live: 0, code, reason: failureOf(code).reason })
        .where('batch_id', '=', batch.id)
        .where('state', '=', 'sent')
        .where('serial', 'in', some)
        .execute();
  }
}
