import {
  type ColumnDefinitionBuilder,
  type CreateTableBuilder,
  type Kysely,
  type RawBuilder,
  type SqlBool,
  sql,
} from 'kysely';
import type { Column } from './column.ts';

export type Dialect = 'sqlite' | 'postgres';

/** Columns, and keys and checks over several of them. */
export interface TableShape {
  readonly columns: Readonly<Record<string, Column>>;
  readonly primary?: readonly string[];
  readonly unique?: readonly (readonly string[])[];
  readonly checks?: Readonly<Record<string, RawBuilder<SqlBool>>>;
}

/** What a migration writes with: the same calls make the same schema on both engines. */
export interface Schema {
  readonly dialect: Dialect;
  readonly trx: Kysely<unknown>;
  table(name: string, shape: TableShape): Promise<void>;
  /** An index over the columns; a unique one may hold for some rows only (`where`). */
  index(table: string, columns: readonly string[], only?: IndexOptions): Promise<void>;
}

export interface IndexOptions {
  readonly unique?: true;
  readonly where?: RawBuilder<SqlBool>;
}

export function schemaOf(trx: Kysely<unknown>, dialect: Dialect): Schema {
  return {
    dialect,
    trx,
    table: (name, shape) => createTable(trx, dialect, name, shape),
    index: (table, columns, only) => createIndex(trx, table, columns, only ?? {}),
  };
}

async function createTable(
  trx: Kysely<unknown>,
  dialect: Dialect,
  name: string,
  shape: TableShape,
): Promise<void> {
  let builder: CreateTableBuilder<string, string> = trx.schema.createTable(name);
  for (const [key, column] of Object.entries(shape.columns)) {
    builder = builder.addColumn(key, columnType(column, dialect), (definition) => define(definition, column));
    if (column.check === undefined) continue;
    builder = builder.addCheckConstraint(`${name}_${key}_check`, column.check(sql.ref(key)));
  }
  if (shape.primary !== undefined)
    builder = builder.addPrimaryKeyConstraint(`${name}_pk`, [...shape.primary]);
  for (const columns of shape.unique ?? []) {
    builder = builder.addUniqueConstraint(`${name}_${columns.join('_')}_unique`, [...columns]);
  }
  for (const [check, holds] of Object.entries(shape.checks ?? {})) {
    builder = builder.addCheckConstraint(`${name}_${check}`, holds);
  }
  await builder.execute();
}

async function createIndex(
  trx: Kysely<unknown>,
  table: string,
  columns: readonly string[],
  options: IndexOptions,
): Promise<void> {
  const kind = options.unique ? 'live' : 'index';
  let builder = trx.schema
    .createIndex(`${table}_${columns.join('_')}_${kind}`)
    .on(table)
    .columns([...columns]);
  if (options.unique) builder = builder.unique();
  if (options.where !== undefined) builder = builder.where(options.where);
  await builder.execute();
}

/** PostgreSQL sorts text by the language of the server unless told not to; SQLite sorts by bytes. */
function columnType(column: Column, dialect: Dialect): 'text' | 'integer' | 'bigint' | RawBuilder<unknown> {
  return column.type === 'text' && dialect === 'postgres' ? sql`text collate "C"` : column.type;
}

function define(definition: ColumnDefinitionBuilder, column: Column): ColumnDefinitionBuilder {
  let built = column.optional ? definition : definition.notNull();
  if (column.primary) built = built.primaryKey();
  if (column.unique) built = built.unique();
  return column.references === undefined ? built : built.references(`${column.references}.id`);
}
