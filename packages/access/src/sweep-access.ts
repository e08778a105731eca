import { later } from '@zhutui/core';
import type { Desk } from '@zhutui/db';

const KEEP_DAYS = 2;

/** Removes sessions and codes that are long over, and counts no limit looks at; for a job now and then. */
export async function sweepAccess(desk: Desk): Promise<void> {
  const before = later(desk.realNow(), -KEEP_DAYS * 86_400_000);
  await desk.database.write(async (trx) => {
    await trx.deleteFrom('session').where('expires_at', '<', before).execute();
    await trx.deleteFrom('login_code').where('expires_at', '<', before).execute();
    await trx.deleteFrom('throttle').where('window_start', '<', before).execute();
  });
}
