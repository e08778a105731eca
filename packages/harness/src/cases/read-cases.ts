import type { Plugin } from '@zhutui/core';
import { routesOf } from '../plugin/field-finder.ts';
import { type Chapter, caseChapters, fault, type Tell } from './case-chapters.ts';
import { cellValue } from './cell-value.ts';
import { readDatum } from './read-datum.ts';
import { readSection } from './read-section.ts';
import type { CaseFile, CaseSection, WrittenDatum } from './written-case.ts';

/** Reads `cases.md`. What cannot be read is told with its line, and the rest stands. */
export function readCases(markdown: string, plugins: readonly Plugin[]): CaseFile {
  const { chapters, faults: layout } = caseChapters(markdown);
  const faults = [...layout];
  const tell = (line: number, text: string): void => {
    faults.push(fault(line, text));
  };
  const materials = materialsOf(chapters, tell);
  const sections: CaseSection[] = [];
  const data: WrittenDatum[] = [];
  for (const chapter of chapters.filter(({ heading }) => heading !== MATERIALS)) {
    const place = placeOf(chapter.heading, plugins);
    if (place === undefined) tellComment(chapter, tell);
    else if (place.route === undefined)
      data.push(...chapter.rows.flatMap((row) => readDatum(place.plugin, row, materials, tell)));
    else sections.push(...readSection(place.plugin, place.route, chapter, materials, tell));
  }
  return { sections, data, faults };
}

const MATERIALS = '素材';

function materialsOf(chapters: readonly Chapter[], tell: Tell): ReadonlyMap<string, unknown> {
  const materials = new Map<string, unknown>();
  for (const row of chapters.filter(({ heading }) => heading === MATERIALS).flatMap(({ rows }) => rows)) {
    const value = cellValue(row.cells.get('值') ?? '', undefined, materials);
    if (value.ok) materials.set(row.cells.get('名称') ?? '', value.value);
    else for (const { message } of value.reasons) tell(row.line, message);
  }
  return materials;
}

/** `id / route` holds cases, `id 数据` pins procedure data; undefined for any other heading. */
function placeOf(heading: string, plugins: readonly Plugin[]) {
  const [, id, route, data] = /^(\S+)\s*(?:\/\s*(\S+)|(数据))/.exec(heading) ?? [];
  const plugin = plugins.find((one) => one.id === id);
  if (plugin === undefined || (data === undefined && !routesOf(plugin).includes(route ?? '')))
    return undefined;
  return { plugin, route };
}

function tellComment({ heading, line, code, rows }: Chapter, tell: Tell): void {
  if (code.length + rows.length > 0)
    tell(line, `“${heading}”不是“计划id / 类别”“计划id 数据”或“素材”，其下的案例未读入。`);
}
