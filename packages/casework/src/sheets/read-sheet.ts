import { comparable, ok, type Result, refused } from '@zhutui/core';
import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';

/** One row that is not blank, under the number that a spreadsheet shows beside it. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A table as filled in: its first row names the columns. */
export interface Sheet {
  readonly headers: readonly string[];
  readonly rows: readonly SheetRow[];
}

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;
/** Blank lines count here: reading stops at this one, since a file may hold millions of them. */
const MOST_LINES = 2 * MOST_ROWS;

/** Reads CSV (quoted cells, CRLF or LF) into rows; refuses what is no table, or too long to take in at once. */
export function readSheet(file: string | Uint8Array): Result<Sheet> {
  const text = decodeText(file);
  if (!text.ok) return text;
  const records = parseRecords(text.value);
  if (!records.ok) return records;
  const [headers = [], ...body] = records.value;
  if (records.value.some(({ length }) => length > MOST_COLUMNS))
    return refused(reason('file-wide', `表格最多${MOST_COLUMNS}列，请删去多余的列，使用模板填写。`));
  const rows = body
    .map((cells, at) => ({ number: at + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (headers.every((header) => comparable(header) === ''))
    return refused(reason('file-empty', '文件是空的：第1行应为表头，请使用模板填写。'));
  if (rows.length > MOST_ROWS || records.value.length >= MOST_LINES)
    return refused(reason('file-long', `每个文件最多${MOST_ROWS}行，请分成几个文件导入。`));
  if (rows.length === 0) return refused(reason('file-empty', '文件中只有表头，没有数据行。'));
  return ok({ headers: headers.map(comparable), rows });
}

function parseRecords(text: string): Result<string[][]> {
  try {
    return ok(
      parse(text, { to: MOST_LINES, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused(
      reason('file-csv', `第${lineOf(error)}行附近的引号不配对，请用模板重新填写并另存为 CSV。`),
    );
  }
}

const lineOf = (error: CsvError): number => (typeof error.lines === 'number' ? error.lines : 1);

const reason = (code: string, message: string) => ({ code, message });
