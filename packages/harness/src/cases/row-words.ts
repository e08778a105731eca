import type { Reason } from '@zhutui/core';
import type { Row, Tell } from './case-chapters.ts';
import { caseLabel } from './case-label.ts';

export const cell = (row: Row, column: string): string => row.cells.get(column) ?? '';

/** The columns that cases and data have in common. */
export const written = (row: Row) => ({
  line: row.line,
  title: cell(row, '情形'),
  cites: listed(cell(row, '依据')),
  ...caseLabel(cell(row, '编号')),
});

export function told(line: number, reasons: readonly Reason[], tell: Tell): [] {
  for (const { message } of reasons) tell(line, message);
  return [];
}

/** The parts of a cell between semicolons. */
export const listed = (text: string): string[] =>
  text
    .split(/；|;/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
