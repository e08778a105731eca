import type { Trx } from '@zhutui/db';

/** Makes transactions that name the same thing follow one another, on both engines; held until the transaction ends. */
export async function takeTurn(trx: Trx, thing: string): Promise<void> {
  await trx
    .insertInto('meta')
    .values({ key: `turn:${thing}`, value: '' })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: '' }))
    .execute();
}
