import type { Database } from '@zhutui/db';

/** Whether anything was ever recorded here. */
export const hasRecords = async (database: Database): Promise<boolean> =>
  (await database.db.selectFrom('audit').select('seq').limit(1).executeTakeFirst()) !== undefined;

/** When the last entry of the audit was written, by the business clock. */
export async function latestRecord(database: Database): Promise<string | undefined> {
  const row = await database.db
    .selectFrom('audit')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}
