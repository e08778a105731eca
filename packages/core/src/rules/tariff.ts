import { all, type Fact, Unknown } from '../values/judgement.ts';
import type { Fen } from '../values/money.ts';
import type { Amount } from './amount.ts';

/** One row of a table of amounts by kind, level or degree. */
export type Tariff<K extends string = string> = Readonly<Record<K, Fen>>;

/** Reads one row of a table: nothing for what it does not list and for "none". */
export function tariff(row: Tariff, kind: Fact<string>): Amount {
  if (kind instanceof Unknown) return kind;
  return kind !== null && Object.hasOwn(row, kind) ? (row[kind] ?? null) : null;
}

/** Reads a table of kind × level; both facts are asked for where neither is given, a level only of a kind in the table. */
export function matrix(
  table: Readonly<Record<string, Tariff>>,
  kind: Fact<string>,
  level: Fact<string>,
): Amount {
  if (kind instanceof Unknown) return level instanceof Unknown ? (all(kind, level) as Unknown) : kind;
  const row = kind !== null && Object.hasOwn(table, kind) ? table[kind] : undefined;
  return row === undefined ? null : tariff(row, level);
}

/** One row of a table of ranks, both ends included. */
export interface RankRow {
  readonly from: number;
  readonly to: number;
  readonly amount: Fen;
}

/** Makes a table of ranks ready to be read; throws a RangeError at load where rows overlap or stand the wrong way round. */
export function ranks(rows: readonly RankRow[]): (rank: Fact<number>) => Amount {
  for (const [at, row] of rows.entries())
    if (row.from > row.to || rows.slice(0, at).some((other) => row.from <= other.to && other.from <= row.to))
      throw new RangeError(`ranks ${row.from} to ${row.to} stand twice or the wrong way round`);
  return (rank) => {
    if (rank === null || rank instanceof Unknown) return rank;
    return rows.find(({ from, to }) => rank >= from && rank <= to)?.amount ?? null;
  };
}
