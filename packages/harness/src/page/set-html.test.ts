import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inspectClosely } from '../inspect.ts';
import { places } from '../toys/places/scheme.ts';
import { setHtml } from './set-html.ts';

const toy = (name: string): string =>
  readFileSync(new URL(`../toys/places/${name}`, import.meta.url), 'utf8');

it('tells a set with its seed and how many stand in it, row by row', () => {
  const { sets } = inspectClosely(
    { plugins: [places], notice: toy('notice.md'), cases: toy('cases.md') },
    'written',
  );
  const shared = sets.find(({ written }) => written.title.startsWith('北镇少报'));
  const page =
    shared === undefined ? '' : setHtml({ ...shared, written: { ...shared.written, title: '<少报>' } });
  expect(page).toContain('分配 &lt;少报&gt;（10份）');
  expect(page).toContain('种子 1999-07-01 公证');
  expect(page).toContain('<td>a1…a6</td><td>course</td><td></td><td>未中签 ×1；给予 100.00元 ×5</td>');
});
