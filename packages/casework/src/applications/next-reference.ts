import type { Day } from '@zhutui/core';
import type { Trx } from '@zhutui/db';
import { sql } from 'kysely';

/**
 * The next 受理编号 of the year, e.g. `ZT1999-000042`. Taking it makes other applications wait until this transaction
 * ends, so two of the same person cannot wait for each other.
 */
export async function nextReference(trx: Trx, filedOn: Day): Promise<string> {
  const year = filedOn.slice(0, 4);
  const { value } = await trx
    .insertInto('meta')
    .values({ key: `reference:${year}`, value: '1' })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ value: sql`cast(cast(meta.value as integer) + 1 as text)` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return `ZT${year}-${value.padStart(6, '0')}`;
}
