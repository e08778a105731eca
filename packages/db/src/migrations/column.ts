import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** A column as both engines can make it; not null unless `optional` says so. */
export interface Column {
  readonly type: 'text' | 'integer' | 'bigint';
  readonly optional?: true;
  readonly primary?: true;
  readonly unique?: true;
  readonly references?: string;
  readonly check?: (column: RawBuilder<unknown>) => RawBuilder<SqlBool>;
}

export const text: Column = { type: 'text' };
export const id: Column = { type: 'text', primary: true };
export const count: Column = { type: 'integer', check: (column) => sql`${column} >= 0` };
export const version: Column = { type: 'integer', check: (column) => sql`${column} >= 1` };
export const flag: Column = { type: 'integer', check: (column) => sql`${column} in (0, 1)` };
/** Money that is paid: at least one fen. */
export const fen: Column = { type: 'bigint', check: (column) => sql`${column} >= 1` };
/** Money that may be nothing, e.g. of a refusal. */
export const fenOrNone: Column = { type: 'bigint', check: (column) => sql`${column} >= 0` };
/** One form only, so that instants sort as text. */
export const instant: Column = {
  type: 'text',
  check: (column) => sql`${column} like '____-__-__T__:__:__.___Z'`,
};
export const day: Column = { type: 'text', check: (column) => sql`${column} like '____-__-__'` };

export const refersTo = (table: string): Column => ({ type: 'text', references: table });
export const unique = (column: Column): Column => ({ ...column, unique: true });
export const optional = (column: Column): Column => ({ ...column, optional: true });
export const oneOf = (...states: readonly string[]): Column => ({
  type: 'text',
  check: (column) => sql`${column} in (${sql.join(states.map((state) => sql.lit(state)))})`,
});
