import type { AwardItemTable, Tables } from '@zhutui/db';
import type { Kysely } from 'kysely';
import { inChunks } from '../shop/chunks.ts';

/** Which items are paid along in another funder's batch, and whose; by item id. */
export async function payersOf(
  db: Kysely<Tables>,
  items: readonly Pick<AwardItemTable, 'id' | 'base_item_id'>[],
): Promise<ReadonlyMap<string, string>> {
  const matches = items.flatMap(({ id, base_item_id }) => (base_item_id === null ? [] : [id]));
  const rows = await inChunks(matches, (some) =>
    db
      .selectFrom('batch_line as line')
      .innerJoin('batch', 'batch.id', 'line.batch_id')
      .innerJoin('award_item as item', 'item.id', 'line.item_id')
      .select(['item.id', 'batch.funder'])
      .whereRef('batch.funder', '<>', 'item.funder')
      .where('line.live', '=', 1)
      .where('item.id', 'in', some)
      .execute(),
  );
  return new Map(rows.map(({ id, funder }) => [id, funder]));
}
