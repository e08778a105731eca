import type { SchemeEntry } from '@zhutui/core';
import { replayAllocation } from '../runs/replay-allocation.ts';
import type { Shop } from '../shop/shop.ts';

/**
 * Replays every confirmed run of a scheme that was made under another build of it; gives how many. Throws an Error that
 * names the first that does not come out again.
 */
export async function verifyRuns(shop: Shop, { scheme, digest }: SchemeEntry): Promise<number> {
  const runs = await shop.desk.database.db
    .selectFrom('allocation_run')
    .select(['id', 'settled_at'])
    .where('scheme', '=', scheme.id)
    .where('state', '=', 'confirmed')
    .where('build', '<>', digest)
    .orderBy('id')
    .execute();
  for (const { id, settled_at } of runs) {
    const where = `verifyDigests: run ${id} (${scheme.id}, confirmed ${settled_at})`;
    const again = await replayAllocation(shop, id);
    if (!again.ok)
      throw new Error(
        `${where} cannot be run again: ${again.reasons.map(({ message }) => message).join('; ')}`,
      );
    const { sameInput, sameResult } = again.value;
    if (!sameInput) throw new Error(`${where}: what it was made on is no longer what is kept`);
    if (!sameResult) throw new Error(`${where} comes out differently under the new build`);
  }
  return runs.length;
}
