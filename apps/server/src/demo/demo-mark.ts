import type { Database } from '@zhutui/db';
import { SettingError } from '../edge/env.ts';

const KEY = 'demonstration';
const MARKS = ['begun', 'complete', 'real'] as const;

/** How far the making of the demonstration came, or that the data are real; undefined where neither was ever begun. */
export type DemoMark = (typeof MARKS)[number];

export async function demoMark({ db }: Database): Promise<DemoMark | undefined> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', KEY).executeTakeFirst();
  return MARKS.find((mark) => mark === row?.value);
}

export async function markDemo({ db }: Database, value: DemoMark): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/**
 * Data are a demonstration's or real for good, whatever DEMO says later. Throws a SettingError: a demonstration shows
 * everybody every login code, and the passwords of its accounts are known to all.
 */
export async function keepApart(database: Database, demo: boolean): Promise<void> {
  const mark = await demoMark(database);
  if (demo && mark === 'real')
    throw new SettingError(
      'DEMO：这里是正式数据，演示模式会向所有人公开登录验证码。请设 DEMO=0，或为演示另设 DATA_DIR。',
    );
  if (!demo && mark !== undefined && mark !== 'real')
    throw new SettingError('DEMO：这里是演示数据，账号的密码人人可知。请为正式使用另设 DATA_DIR。');
  if (!demo && mark === undefined) await markDemo(database, 'real');
}
