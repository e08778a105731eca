import type { Database, Sealer } from '@zhutui/db';
import { SettingError } from './edge/env.ts';

const KEY = 'key-check';

/**
 * Keeps a keyed hash of a fixed word beside the data, anew while nothing is recorded, and throws a SettingError when
 * another key file makes another: with the wrong keys nobody would be found, and what is sealed could not be read.
 */
export async function checkKeys({ db }: Database, sealer: Sealer, isNew: boolean): Promise<void> {
  const value = sealer.lookup(KEY, 'zhutui');
  await db
    .insertInto('meta')
    .values({ key: KEY, value })
    .onConflict((conflict) =>
      isNew ? conflict.column('key').doUpdateSet({ value }) : conflict.column('key').doNothing(),
    )
    .execute();
  const kept = await db.selectFrom('meta').select('value').where('key', '=', KEY).executeTakeFirstOrThrow();
  if (kept.value !== value)
    throw new SettingError('KEY_FILE：密钥文件与数据不是一套，已加密的内容无法解读。请换回原来的密钥文件。');
}
