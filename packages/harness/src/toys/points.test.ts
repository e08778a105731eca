import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { caseChapters } from '../cases/case-chapters.ts';
import { readCases } from '../cases/read-cases.ts';
import * as toys from './index.ts';

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const rows = caseChapters(`## 点\n${textOf('README.md')}`).chapters.flatMap((chapter) => chapter.rows);
const cellsOf = (column: string): string[] => rows.map(({ cells }) => cells.get(column) ?? '');

/** What the rows and sets of a toy are called. */
function titlesIn(folder: string): readonly string[] {
  const { sections, data, sets } = readCases(textOf(`${folder}/cases.md`), Object.values(toys));
  const cases = sections.flatMap((section) => section.cases);
  return [...cases, ...data, ...sets.flatMap((section) => section.sets)].map(({ title }) => title);
}

it('each of the nine points of what other years bring is in the table', () => {
  expect([...new Set(cellsOf('点'))].sort()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
});

it('each toy shows something, has its own test, and each shape is shown by a row of its cases', () => {
  expect([...new Set(cellsOf('玩具'))].sort()).toEqual([...folders].sort());
  for (const folder of folders) {
    expect(textOf(`${folder}/${folder}.test.ts`)).toContain('describePackage(import.meta.url');
    expect(textOf(`${folder}/index.ts`)).toContain('export const plugins');
  }
  const titles = new Map(folders.map((folder) => [folder, titlesIn(folder)]));
  const lost = rows.filter(
    ({ cells }) => titles.get(cells.get('玩具') ?? '')?.includes(cells.get('凭据') ?? '') !== true,
  );
  expect(lost.map(({ cells }) => cells.get('凭据'))).toEqual([]);
});
