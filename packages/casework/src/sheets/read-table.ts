import { comparable, ok, type Reason, type Result, refused } from '@zhutui/core';
import { type Columns, isNamed, type RowValues } from './column.ts';
import { type Answer, type Answers, type FieldColumn, readAnswers } from './field-columns.ts';
import { readSheet, type Sheet, type SheetRow } from './read-sheet.ts';

/** A row with its fixed cells and the answers to declared fields; an empty cell gives no answer. */
export interface TableRow<C extends Columns> {
  readonly number: number;
  readonly values: RowValues<C>;
  readonly answers: Answers;
}

export interface Table<C extends Columns> {
  readonly rows: readonly TableRow<C>[];
  /** The fixed columns that the file has. */
  readonly has: ReadonlySet<keyof C>;
  /** The names of the fields for which the file has a column. */
  readonly fields: ReadonlySet<string>;
}

/** Reads a file against its columns: all that is wrong in any row, each with its row number, or every row. */
export function readTable<C extends Columns>(
  file: string | Uint8Array,
  columns: C,
  fields: readonly FieldColumn[] = [],
): Result<Table<C>> {
  const sheet = readSheet(file);
  if (!sheet.ok) return sheet;
  const wrong = headerReasons(sheet.value, columns, fields);
  if (wrong.length > 0) return refused(...wrong);
  const read = sheet.value.rows.map((row) => readRow(sheet.value.headers, row, columns, fields));
  const reasons = read.flatMap((row) => row.reasons);
  if (reasons.length > 0) return refused(...reasons);
  return ok({
    rows: read.map(({ row }) => row),
    has: new Set(
      Object.keys(columns).filter((key) => sheet.value.headers.some((header) => named(columns, key, header))),
    ),
    fields: new Set(
      fields
        .filter((column) => hasField(sheet.value, column))
        .flatMap(({ targets }) => targets.map(({ name }) => name)),
    ),
  });
}

/** A reason about one row, numbered as a spreadsheet numbers it. */
export const inRow = (number: number, reason: Reason): Reason => ({
  ...reason,
  message: `第${number}行：${reason.message}`,
  path: String(number),
});

const named = (columns: Columns, key: string, header: string): boolean => {
  const column = columns[key];
  return column !== undefined && isNamed(column, header);
};
const hasField = (sheet: Sheet, column: FieldColumn): boolean =>
  sheet.headers.includes(comparable(column.header));

function headerReasons(sheet: Sheet, columns: Columns, fields: readonly FieldColumn[]): Reason[] {
  const fixed = Object.values(columns);
  const known = (header: string): boolean =>
    fixed.some((column) => isNamed(column, header)) ||
    fields.some((column) => comparable(column.header) === header);
  const titles = sheet.headers.filter((header) => header !== '');
  const unknown = titles.filter((header) => !known(header));
  const twice = titles.filter((header, at) => titles.indexOf(header) !== at);
  const missing = fixed.filter(
    (column) => column.need !== undefined && !sheet.headers.some((header) => isNamed(column, header)),
  );
  return [
    ...about('columns-unknown', '表头中有不认识的列', unknown, '请使用模板的表头'),
    ...about('columns-twice', '表头中有重复的列', twice, '请只保留一列'),
    ...about(
      'columns-missing',
      '表头缺少',
      missing.map(({ header }) => header),
      '请使用模板的表头',
    ),
  ];
}

const about = (code: string, what: string, names: readonly string[], then: string): Reason[] =>
  names.length === 0 ? [] : [{ code, message: `${what}：${names.join('、')}。${then}。`, path: '1' }];

interface ReadRow<C extends Columns> {
  readonly row: TableRow<C>;
  readonly reasons: readonly Reason[];
}

function readRow<C extends Columns>(
  headers: readonly string[],
  row: SheetRow,
  columns: C,
  fields: readonly FieldColumn[],
): ReadRow<C> {
  const reasons: Reason[] = [];
  const answers: Record<string, Answer> = {};
  const values = Object.entries(columns).map(([key, column]) => {
    const at = headers.findIndex((header) => isNamed(column, header));
    const read = column.read(row.cells[at] ?? '');
    if (!read.ok) reasons.push(...read.reasons);
    return [key, read.ok ? read.value : undefined];
  });
  for (const column of fields) {
    const at = headers.indexOf(comparable(column.header));
    reasons.push(...readAnswers(column, row.cells[at] ?? '', answers));
  }
  if (row.cells.some((cell, at) => (headers[at] ?? '') === '' && cell.trim() !== '')) reasons.push(STRAY);
  return {
    row: { number: row.number, values: Object.fromEntries(values) as RowValues<C>, answers },
    reasons: reasons.map((reason) => inRow(row.number, reason)),
  };
}

const STRAY: Reason = { code: 'cell-stray', message: '有内容不在任何一列之下，请检查是否串列。' };
