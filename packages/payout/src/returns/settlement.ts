import type { AwardItemTable, Tables } from '@zhutui/db';
import type { Kysely } from 'kysely';
import type { BatchRow } from '../batch/batch-row.ts';
import { BASE_COLUMNS, type BaseItem } from '../matches/base-item.ts';
import { inChunks } from '../shop/chunks.ts';
import type { Failures } from './returned.ts';

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
  const lines = await linesOf(db, batch);
  const serials = new Map(lines.map(({ item_id, serial }) => [item_id, serial]));
  const bases = lines.flatMap((line) => (line.base_item_id === null ? [line.application_id] : []));
  const groups = byApplication(await inChunks([...new Set(bases)].sort(), (ids) => baseItems(db, ids)));
  const serial = ({ id }: Row): number => serials.get(id) ?? 0;
  const fails = (row: Row): boolean => failures.has(serial(row));
  const paid = (row: Row): boolean => row.state === 'paid' || (serials.has(row.id) && !fails(row));
  return {
    completed: groups.filter(({ rows }) => rows.every(paid)).map(({ first }) => first),
    failed: groups.filter(({ rows }) => rows.some(fails)).map(({ first }) => first.application_id),
  };
}

type Row = BaseItem & Pick<AwardItemTable, 'state'>;

function byApplication(rows: readonly Row[]) {
  const groups = new Map<string, { readonly first: BaseItem; readonly rows: Row[] }>();
  for (const row of rows) {
    const { state: _, ...first } = row;
    const group = groups.get(row.application_id);
    if (group === undefined) groups.set(row.application_id, { first, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()];
}

async function linesOf(db: Kysely<Tables>, batch: BatchRow) {
  return await db
    .selectFrom('batch_line')
    .innerJoin('award_item', 'award_item.id', 'batch_line.item_id')
    .select(['item_id', 'serial', 'application_id', 'base_item_id'])
    .where('batch_id', '=', batch.id)
    .execute();
}

/** All base items of these applications, in order. */
const baseItems = (db: Kysely<Tables>, applicationIds: readonly string[]): Promise<Row[]> =>
  db
    .selectFrom('award_item')
    .select([...BASE_COLUMNS, 'state'])
    .where('base_item_id', 'is', null)
    .where('state', '<>', 'reversed')
    .where('application_id', 'in', applicationIds)
    .orderBy('application_id')
    .orderBy('seq')
    .orderBy('id')
    .execute();
