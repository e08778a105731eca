import { shanghaiDay } from '@zhutui/core';
import type { Desk, Trx } from '@zhutui/db';
import { sql } from 'kysely';

const COUNTER = 'payout.batches';

/** The next 批次号, `P` + day + `-` + a number that only rises: given out once, also when the batch is rejected. */
export async function nextReference(desk: Desk, trx: Trx): Promise<string> {
  const { value } = await trx
    .insertInto('meta')
    .values({ key: COUNTER, value: '1' })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({ value: sql<string>`cast(cast(meta.value as integer) + 1 as text)` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return `P${(shanghaiDay(desk.now()) ?? '').replaceAll('-', '')}-${value.padStart(6, '0')}`;
}
