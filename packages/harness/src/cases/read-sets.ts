import { type AnyScheme, ok, type Result, refused } from '@zhutui/core';
import { fieldFinder } from '../plugin/field-finder.ts';
import type { FactsJson } from '../plugin/subject.ts';
import type { Chapter, Row, Tell } from './case-chapters.ts';
import { caseLabel } from './case-label.ts';
import type { Materials } from './cell-value.ts';
import type { Block } from './markdown-blocks.ts';
import { readBase } from './read-base.ts';
import { type RowBase, readSetRow } from './read-set-row.ts';
import { readSettings } from './read-settings.ts';
import { cell, told } from './row-words.ts';
import { type Columns, soundRows } from './sound-rows.ts';
import type { SetRow, SetSection, WrittenSet } from './written-set.ts';

/** The columns of a table of applications decided over together. */
export const SET_COLUMNS: Columns = {
  must: ['申报', '变更', '结果', '依据'],
  may: ['类别', '到达', '先前', '情形'],
};

/** Reads the sets below one heading: base applications, one a route, then a heading of level 3, settings and a table for each set. */
export function readSets(
  scheme: AnyScheme,
  chapter: Chapter,
  materials: Materials,
  tell: Tell,
): SetSection[] {
  const bases = basesOf(scheme, chapter, materials, tell);
  const starts = chapter.blocks.flatMap((block, at) => (block.kind === 'heading' ? [at] : []));
  for (const { line } of soundRows(chapter.blocks.slice(0, starts[0]), SET_COLUMNS, tell))
    tell(line, '表格之前应有这一组的名称（### ……）。');
  const sets = starts.map((from, index) => {
    const blocks = chapter.blocks.slice(from, starts[index + 1]);
    return readSet(scheme, blocks, { bases, materials, tell });
  });
  return [{ line: chapter.line, plugin: scheme.id, bases, sets: sets.filter(({ rows }) => rows.length > 0) }];
}

function basesOf(
  scheme: AnyScheme,
  { code, line, heading }: Chapter,
  materials: Materials,
  tell: Tell,
): ReadonlyMap<string, FactsJson> {
  const routes = Object.keys(scheme.routes);
  const bases = new Map<string, FactsJson>();
  for (const block of code) {
    const base = readBase(block, materials, tell);
    const route = base?.route ?? (routes.length === 1 ? routes[0] : undefined);
    if (base === undefined) continue;
    if (typeof route !== 'string' || !routes.includes(route))
      tell(block.line, `基本申请应以 route 写明类别，为${routes.join('、')}之一。`);
    else if (bases.has(route)) tell(block.line, `类别 ${route} 已有基本申请。`);
    else bases.set(route, { ...base, route });
  }
  if (code.length === 0) tell(line, `“${heading}”之下应有基本申请（\`\`\`json 代码块），每个类别一个。`);
  return bases;
}

interface Given {
  readonly bases: ReadonlyMap<string, FactsJson>;
  readonly materials: Materials;
  readonly tell: Tell;
}

function readSet(scheme: AnyScheme, blocks: readonly Block[], { bases, materials, tell }: Given): WrittenSet {
  const [heading] = blocks;
  const { label, seed, funds } = readSettings(blocks, tell);
  const rows: SetRow[] = [];
  const seen = new Set<string>();
  for (const row of soundRows(blocks, SET_COLUMNS, tell)) {
    const base = baseFor(scheme, row, bases);
    const read = base.ok ? readSetRow(row, base.value, materials) : base;
    if (!read.ok) told(row.line, read.reasons, tell);
    else if (read.value.ids.some((id) => seen.has(id))) tell(row.line, '这一组中已有同一申报编号。');
    else rows.push(read.value);
    for (const id of read.ok ? read.value.ids : []) seen.add(id);
  }
  const title = heading?.kind === 'heading' ? heading.text : '';
  return { line: heading?.line ?? 0, title, ...caseLabel(label), seed, funds, rows };
}

function baseFor(scheme: AnyScheme, row: Row, bases: ReadonlyMap<string, FactsJson>): Result<RowBase> {
  const [only, ...others] = bases.keys();
  const named = cell(row, '类别');
  const route = named === '' && others.length === 0 ? only : named;
  const base = route === undefined ? undefined : bases.get(route);
  if (route !== undefined && base !== undefined)
    return ok({ route, base, fieldAt: fieldFinder(scheme, route) });
  return refused({
    code: 'no-base',
    message: `类别“${named}”没有基本申请，应为：${[...bases.keys()].join('、')}。`,
  });
}
