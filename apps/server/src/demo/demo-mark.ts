import type { Database } from '@zhutui/db';

const KEY = 'demonstration';

/** How far the making of the demonstration came; undefined where none was ever begun. */
export type DemoMark = 'begun' | 'complete';

export async function demoMark({ db }: Database): Promise<DemoMark | undefined> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', KEY).executeTakeFirst();
  return row?.value === 'begun' || row?.value === 'complete' ? row.value : undefined;
}

export async function markDemo({ db }: Database, value: DemoMark): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
