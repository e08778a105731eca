import { expect, it } from 'vitest';
import { refusedBy } from './testing/lint-snippets.ts';

it('refuses clock, chance and timers', async () => {
  const snippets = [
    'export const at = Date.now();',
    'export const read = Date.now;',
    'export const day = new Date("2023-10-31");',
    'export const day = new Date();',
    'export const text = Date();',
    'export const draw = Math.random();',
    'export const id = crypto.randomUUID();',
    'import { randomUUID } from "node:crypto"; export const id = randomUUID();',
    'setTimeout(work, 10);',
    'setInterval(work, 10);',
  ];
  expect(await refusedBy('zhutui/no-ambient', snippets)).toEqual(snippets);
});

it('lets through what was handed in', async () => {
  const snippets = [
    'export const at = clock.now();',
    'export const millis = Date.parse(text);',
    'export const id = desk.newId();',
    'export type When = Date;',
    'export const now = state.now;',
  ];
  expect(await refusedBy('zhutui/no-ambient', snippets)).toEqual([]);
});
