import type { Plugin } from '@zhutui/core';
import { baseOf, routesOf } from '../plugin/field-finder.ts';
import { type Chapter, caseChapters, fault, type Tell } from './case-chapters.ts';
import { cellValue, type Materials } from './cell-value.ts';
import { readDatum } from './read-datum.ts';
import { readSection } from './read-section.ts';
import { readSets } from './read-sets.ts';
import { type Columns, soundRows } from './sound-rows.ts';
import type { CaseFile, CaseSection, WrittenDatum } from './written-case.ts';
import type { SetSection } from './written-set.ts';

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
  const sets: SetSection[] = [];
  for (const chapter of chapters.filter(({ heading }) => heading !== MATERIALS)) {
    const { plugin, route, part, apart } = placeOf(chapter.heading, plugins);
    if (apart !== undefined) tell(chapter.line, apart);
    else if (plugin === undefined) tellComment(chapter, tell);
    else if (route !== undefined) sections.push(...readSection(plugin, route, chapter, materials, tell));
    else if (part === '分配' && plugin.kind === 'scheme')
      sets.push(...readSets(plugin, chapter, materials, tell));
    else if (part === '数据') data.push(...readData(plugin, chapter, materials, tell));
    else tellComment(chapter, tell);
  }
  return { sections, data, sets, faults };
}

const MATERIALS = '素材';
const DATA: Columns = { must: ['情形', '数据', '值', '依据', '编号'], may: [] };
const NAMED: Columns = { must: ['名称', '值'], may: [] };

const readData = (plugin: Plugin, { blocks }: Chapter, materials: Materials, tell: Tell): WrittenDatum[] =>
  soundRows(blocks, DATA, tell).flatMap((row) => readDatum(plugin, row, materials, tell));

function materialsOf(chapters: readonly Chapter[], tell: Tell): ReadonlyMap<string, unknown> {
  const materials = new Map<string, unknown>();
  const named = chapters.filter(({ heading }) => heading === MATERIALS);
  for (const row of named.flatMap(({ blocks }) => soundRows(blocks, NAMED, tell))) {
    const value = cellValue(row.cells.get('值') ?? '', undefined, materials);
    if (value.ok) materials.set(row.cells.get('名称') ?? '', value.value);
    else for (const { message } of value.reasons) tell(row.line, message);
  }
  return materials;
}

/** `id / route` holds cases, `id 数据` pins procedure data, `id 分配` holds sets; nothing for any other heading. */
function placeOf(heading: string, plugins: readonly Plugin[]): Place {
  const [, id, route, part] = /^(\S+)\s*(?:\/\s*(\S+)|(数据|分配))/.exec(heading) ?? [];
  const plugin = plugins.find((one) => one.id === id);
  if (plugin === undefined) return {};
  const routes = routesOf(plugin);
  if (route === undefined || routes.includes(route)) return { plugin, route, part };
  if (!Object.hasOwn(baseOf(plugin).routes, route)) return {};
  return { apart: `${id} 只配 ${routes.join('、')}（routes），不问“${route}”的申报，其下的案例未读入。` };
}

interface Place {
  readonly plugin?: Plugin;
  readonly route?: string | undefined;
  readonly part?: string | undefined;
  /** Why nothing below the heading is read. */
  readonly apart?: string;
}

function tellComment({ heading, line, code, rows }: Chapter, tell: Tell): void {
  if (code.length + rows.length > 0)
    tell(line, `“${heading}”不是“计划id / 类别”“计划id 数据”“计划id 分配”或“素材”，其下的案例未读入。`);
}
