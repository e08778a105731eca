import type { Plugin, Reason } from '@zhutui/core';
import { fieldFinder } from '../plugin/field-finder.ts';
import type { FactsJson } from '../plugin/subject.ts';
import { applyChange } from './apply-change.ts';
import type { Chapter, Row, Tell } from './case-chapters.ts';
import { caseLabel } from './case-label.ts';
import { type Materials, resolve } from './cell-value.ts';
import { expectedResult } from './expected-result.ts';
import type { CaseSection, WrittenCase } from './written-case.ts';

/** Columns that a table of cases must have. */
const COLUMNS = ['情形', '变更', '结果', '依据', '编号'];

/** Reads the base application and the rows below one heading. Nothing where the base cannot be read. */
export function readSection(
  plugin: Plugin,
  route: string,
  chapter: Chapter,
  materials: Materials,
  tell: Tell,
): CaseSection[] {
  const base = baseOf(chapter, materials, tell);
  if (base === undefined) return [];
  const fieldAt = fieldFinder(plugin, route);
  const cases = chapter.rows.flatMap((row): WrittenCase[] => {
    const absent = COLUMNS.filter((column) => !row.cells.has(column));
    if (absent.length > 0)
      return told(row.line, [{ code: 'columns', message: `表格缺少列：${absent.join('、')}。` }], tell);
    const facts = applyChange(base, cell(row, '变更'), fieldAt, materials);
    const result = expectedResult(cell(row, '结果'));
    if (!facts.ok) return told(row.line, facts.reasons, tell);
    if (!result.ok) return told(row.line, result.reasons, tell);
    return [
      { ...written(row), change: cell(row, '变更'), facts: { ...facts.value, route }, ...result.value },
    ];
  });
  return [{ line: chapter.line, plugin: plugin.id, route, base: { ...base, route }, cases }];
}

export const cell = (row: Row, column: string): string => row.cells.get(column) ?? '';

/** The columns that cases and data have in common. */
export const written = (row: Row) => ({
  line: row.line,
  title: cell(row, '情形'),
  cites: cell(row, '依据')
    .split(/；|;/)
    .map((words) => words.trim())
    .filter((words) => words !== ''),
  ...caseLabel(cell(row, '编号')),
});

export function told(line: number, reasons: readonly Reason[], tell: Tell): [] {
  for (const { message } of reasons) tell(line, message);
  return [];
}

function baseOf({ code, line, heading }: Chapter, materials: Materials, tell: Tell): FactsJson | undefined {
  const [block] = code;
  if (block === undefined || code.length > 1) {
    tell(line, `“${heading}”之下应有且只有一个基本申请（\`\`\`json 代码块）。`);
    return undefined;
  }
  try {
    const base = resolve(JSON.parse(block.text), materials);
    if (base.ok) return base.value as FactsJson;
    told(block.line, base.reasons, tell);
  } catch (error) {
    tell(block.line, `基本申请不是 JSON：${error instanceof Error ? error.message : String(error)}`);
  }
  return undefined;
}
