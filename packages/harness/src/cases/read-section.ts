import type { Plugin } from '@zhutui/core';
import { fieldFinder } from '../plugin/field-finder.ts';
import type { FactsJson } from '../plugin/subject.ts';
import { applyChange } from './apply-change.ts';
import type { Chapter, Tell } from './case-chapters.ts';
import type { Materials } from './cell-value.ts';
import { expectedResult } from './expected-result.ts';
import { readBase } from './read-base.ts';
import { cell, told, written } from './row-words.ts';
import { type Columns, soundRows } from './sound-rows.ts';
import type { CaseSection, WrittenCase } from './written-case.ts';

/** The columns of a table of cases. */
const COLUMNS: Columns = { must: ['情形', '变更', '结果', '依据', '编号'], may: [] };

/** Reads the base application and the rows below one heading. Nothing where the base cannot be read. */
export function readSection(
  plugin: Plugin,
  route: string,
  chapter: Chapter,
  materials: Materials,
  tell: Tell,
): CaseSection[] {
  const base = onlyBase(chapter, materials, tell);
  if (base === undefined) return [];
  const fieldAt = fieldFinder(plugin, route);
  const cases = soundRows(chapter.blocks, COLUMNS, tell).flatMap((row): WrittenCase[] => {
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

function onlyBase(chapter: Chapter, materials: Materials, tell: Tell): FactsJson | undefined {
  const [block, ...others] = chapter.code;
  if (block !== undefined && others.length === 0) return readBase(block, materials, tell);
  tell(chapter.line, `“${chapter.heading}”之下应有且只有一个基本申请（\`\`\`json 代码块）。`);
  return undefined;
}
