import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables/index.ts';
import type { Migration } from './migration.ts';
import { type Dialect, schemaOf } from './schema.ts';

/** Any number all copies of this software agree on. */
const MIGRATION_LOCK = 4_021_955_088;
const LOCK_WAIT = '120s';

/** The file was written by a later version of this software. */
export class SchemaTooNewError extends Error {
  override readonly name = 'SchemaTooNewError';

  constructor(found: number, known: number) {
    super(`数据库结构版本为 ${found}，本程序只认识到 ${known}：请改用更新的程序，或恢复旧的备份。`);
  }
}

export interface MigrateOptions {
  /** Called inside the transaction once it is sure that something will be migrated from `version`. */
  readonly before?: (version: number) => Promise<void>;
}

/**
 * Brings the schema up to the last of `steps`, all of it in one transaction. Starters that come at the same time wait
 * for the first and then find nothing to do. Throws SchemaTooNewError when the schema is ahead of the code.
 */
export async function migrate(
  db: Kysely<Tables>,
  dialect: Dialect,
  steps: readonly Migration[],
  options: MigrateOptions = {},
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (dialect === 'postgres') await takeLock(trx);
    const version = await schemaVersion(trx, dialect);
    const known = steps.at(-1)?.version ?? 0;
    if (version > known) throw new SchemaTooNewError(version, known);
    const due = steps.filter((step) => step.version > version);
    if (due.length === 0) return;
    await options.before?.(version);
    for (const step of due) await apply(trx, dialect, step);
  });
}

/** The version of the schema found; 0 for an empty database. */
export async function schemaVersion(db: Kysely<Tables>, dialect: Dialect): Promise<number> {
  if (!(await hasVersionTable(db, dialect))) return 0;
  const row = await db
    .selectFrom('schema_version')
    .select((eb) => eb.fn.max('version').as('version'))
    .executeTakeFirst();
  return row?.version ?? 0;
}

async function apply(trx: Kysely<Tables>, dialect: Dialect, step: Migration): Promise<void> {
  if (!(await hasVersionTable(trx, dialect))) await createVersionTable(trx);
  await step.up(schemaOf(trx as Kysely<unknown>, dialect));
  await trx.insertInto('schema_version').values({ version: step.version, name: step.name }).execute();
}

async function createVersionTable(trx: Kysely<Tables>): Promise<void> {
  await trx.schema
    .createTable('schema_version')
    .addColumn('version', 'integer', (column) => column.notNull().primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
}

async function hasVersionTable(db: Kysely<Tables>, dialect: Dialect): Promise<boolean> {
  const query =
    dialect === 'sqlite'
      ? sql<{ found: number }>`select count(*) as found from sqlite_master where name = 'schema_version'`
      : sql<{ found: number }>`select count(to_regclass('schema_version')) as found`;
  const { rows } = await query.execute(db);
  return (rows[0]?.found ?? 0) > 0;
}

async function takeLock(trx: Kysely<Tables>): Promise<void> {
  await sql`set local lock_timeout = ${sql.lit(LOCK_WAIT)}`.execute(trx);
  await sql`set local statement_timeout = 0`.execute(trx);
  await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(trx);
}
