import { ok, type Plugin, type Result } from '@zhutui/core';
import { type FieldAt, fieldFinder } from '../plugin/field-finder.ts';
import type { FactsJson } from '../plugin/subject.ts';
import { applyChange } from './apply-change.ts';
import type { Chapter, Row, Tell } from './case-chapters.ts';
import type { Materials } from './cell-value.ts';
import { expectedResult } from './expected-result.ts';
import { readBase } from './read-base.ts';
import { cell, told, written } from './row-words.ts';
import { type Columns, soundRows } from './sound-rows.ts';
import type { CaseSection, WrittenCase } from './written-case.ts';
import { writtenPayments } from './written-payments.ts';

/** The columns of a table of cases. */
const COLUMNS: Columns = { must: ['情形', '变更', '结果', '依据', '编号'], may: ['给付'] };

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
    const read = readCase(row, base, fieldAt, materials);
    return read.ok
      ? [{ ...read.value, facts: { ...read.value.facts, route } }]
      : told(row.line, read.reasons, tell);
  });
  return [{ line: chapter.line, plugin: plugin.id, route, base: { ...base, route }, cases }];
}

function readCase(row: Row, base: FactsJson, fieldAt: FieldAt, materials: Materials): Result<WrittenCase> {
  const change = cell(row, '变更');
  const facts = applyChange(base, change, fieldAt, materials);
  const result = expectedResult(cell(row, '结果'));
  if (!facts.ok) return facts;
  if (!result.ok) return result;
  const payments = writtenPayments(cell(row, '给付'), result.value.amount);
  if (!payments.ok) return payments;
  return ok({ ...written(row), change, facts: facts.value, ...result.value, payments: payments.value });
}

function onlyBase(chapter: Chapter, materials: Materials, tell: Tell): FactsJson | undefined {
  const [block, ...others] = chapter.code;
  if (block !== undefined && others.length === 0) return readBase(block, materials, tell);
  tell(chapter.line, `“${chapter.heading}”之下应有且只有一个基本申请（\`\`\`json 代码块）。`);
  return undefined;
}
