import {
  comparable,
  type Field,
  ok,
  parseDay,
  type Reason,
  type Result,
  readTyped,
  refused,
  tidyNumber,
} from '@zhutui/core';

/** One column of an import: its header, and how a cell of it is read. */
export interface Column<T> {
  readonly header: string;
  /** Other ways of writing the header. */
  readonly aliases?: readonly string[];
  /** A template may add a note in brackets to the header. */
  readonly noted?: true;
  /** The column must be there; `filled`: every cell of it, too. */
  readonly need?: 'column' | 'filled';
  readonly read: (cell: string) => Result<T>;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;
export type RowValues<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

type Shape = Pick<Column<unknown>, 'aliases' | 'need' | 'noted'>;

/** Words, trimmed; undefined where the cell is empty. */
export const words = (header: string, shape: Shape = {}): Column<string | undefined> =>
  column(header, shape, { kind: 'text', label: header });
/** A day in any of the ways people write it. */
export const dayCell = (header: string, shape: Shape = {}): Column<ReturnType<typeof parseDay>> => {
  const inner = column(header, shape, { kind: 'day', label: header });
  return {
    ...inner,
    read: (cell) => {
      const read = inner.read(cell);
      return read.ok ? ok(read.value === undefined ? undefined : parseDay(read.value)) : read;
    },
  };
};
/** A number people copy (phone, card): tidied, and of the given shape. */
export const digits = (
  header: string,
  pattern: RegExp,
  hint: string,
  shape: Shape = {},
): Column<string | undefined> => ({
  header,
  ...shape,
  read: (cell) => {
    const tidy = tidyNumber(cell);
    if (tidy === '') return ok(undefined);
    return pattern.test(tidy) ? ok(tidy) : refused({ code: 'cell-number', message: `“${header}”${hint}` });
  },
});
/** A cell that must hold something, read by another column's reading. */
export const filled = <T>(of: Column<T | undefined>): Column<T> => ({
  ...of,
  need: 'filled',
  read: (cell) => {
    const read = of.read(cell);
    if (!read.ok) return read;
    return read.value === undefined ? refused(empty(of.header)) : ok(read.value);
  },
});

/** Whether a header of a file, already comparable, names the column. */
export const isNamed = (
  { header, aliases = [], noted }: Pick<Column<unknown>, 'header' | 'aliases' | 'noted'>,
  title: string,
): boolean =>
  [header, ...aliases]
    .map(comparable)
    .some((name) => name === title || (noted === true && title.startsWith(`${name}(`)));

const empty = (header: string): Reason => ({ code: 'cell-empty', message: `“${header}”不能为空。` });

function column(header: string, shape: Shape, field: Field): Column<string | undefined> {
  const read = (cell: string): Result<string | undefined> => {
    const typed = readTyped(field, cell);
    return typed.ok
      ? ok(typed.value === undefined || typed.value === null ? undefined : String(typed.value))
      : typed;
  };
  return { header, ...shape, read };
}
