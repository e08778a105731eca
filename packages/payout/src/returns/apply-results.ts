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
  const failing = await failLines(trx, batch, failures);
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
  if (failed !== failing || paid + failed !== (await itemsIn(trx, batch)))
    throw new Error(`batch ${batch.reference}: its items are not as sent`);
}

/** A failed line no longer stands for its items, which may go into another batch after a reissue; gives how many items. */
async function failLines(trx: Trx, batch: BatchRow, failures: Failures): Promise<number> {
  let failing = 0;
  for (const code of new Set(failures.values())) {
    const serials = [...failures].flatMap(([serial, given]) => (given === code ? [serial] : []));
    for (const some of chunks(serials)) {
      const failed = await trx
        .updateTable('batch_line')
        .set({ state: 'failed', live: 0, code, reason: failureOf(code).reason })
        .where('batch_id', '=', batch.id)
        .where('state', '=', 'sent')
        .where('serial', 'in', some)
        .returning(['serial'])
        .execute();
      if (new Set(failed.map(({ serial }) => serial)).size !== some.length)
        throw new Error(`batch ${batch.reference}: a line that failed is not there`);
      failing += failed.length;
    }
  }
  return failing;
}

async function itemsIn(trx: Trx, batch: BatchRow): Promise<number> {
  const { items } = await trx
    .selectFrom('batch_line')
    .select((eb) => eb.fn.countAll<number>().as('items'))
    .where('batch_id', '=', batch.id)
    .executeTakeFirstOrThrow();
  return items;
}
