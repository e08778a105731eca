import type { AwardItemTable, Tables } from '@zhutui/db';
import type { Kysely } from 'kysely';
import type { BatchRow } from '../batch/batch-row.ts';
import type { Failures } from '../returns/returned.ts';

/** An item of an award itself, not of a match. */
export type BaseItem = Readonly<
  Pick<AwardItemTable, 'id' | 'application_id' | 'decision_id' | 'person_id' | 'name' | 'card_sealed'>
>;

/** The applications a batch pays towards, by what a return file makes of them; in the order of their ids. */
export interface Settlement {
  /** Each base item is paid, this file's included; the first item of each. */
  readonly completed: readonly BaseItem[];
  /** A base item failed in this file. */
  readonly failed: readonly string[];
}

/** What the results of a batch do to its applications; read before the items are moved. */
export async function settlement(
  db: Kysely<Tables>,
  batch: BatchRow,
  failures: Failures,
): Promise<Settlement> {
  const rows = await baseItems(db, batch);
  const byApplication = new Map<string, typeof rows>();
  for (const row of rows)
    byApplication.set(row.application_id, [...(byApplication.get(row.application_id) ?? []), row]);
  const groups = [...byApplication.values()];
  const fails = (row: Row): boolean => row.serial !== null && failures.has(row.serial);
  const paid = (row: Row): boolean => row.state === 'paid' || (row.serial !== null && !fails(row));
  return {
    completed: groups.flatMap((group) => (group.every(paid) ? group.slice(0, 1) : [])),
    failed: groups.flatMap((group) =>
      group.some(fails) ? group.slice(0, 1).map((row) => row.application_id) : [],
    ),
  };
}

type Row = Awaited<ReturnType<typeof baseItems>>[number];

/** All base items of the applications that have one in the batch, with the line's serial for those. */
async function baseItems(db: Kysely<Tables>, batch: BatchRow) {
  const applications = db
    .selectFrom('batch_line')
    .innerJoin('award_item', 'award_item.id', 'batch_line.item_id')
    .select('award_item.application_id')
    .where('batch_line.batch_id', '=', batch.id)
    .where('award_item.base_item_id', 'is', null);
  return await db
    .selectFrom('award_item as item')
    .leftJoin('batch_line as line', (join) =>
      join.onRef('line.item_id', '=', 'item.id').on('line.batch_id', '=', batch.id),
    )
    .select([
      'item.id',
      'item.application_id',
      'item.decision_id',
      'item.person_id',
      'item.name',
      'item.card_sealed',
    ])
    .select(['item.state', 'line.serial'])
    .where('item.base_item_id', 'is', null)
    .where('item.state', '<>', 'reversed')
    .where('item.application_id', 'in', applications)
    .orderBy('item.application_id')
    .orderBy('item.seq')
    .orderBy('item.id')
    .execute();
}
