import { expect, it } from 'vitest';
import { refusedBy } from './testing/lint-snippets.ts';

it('refuses tests on truth and identity in the functions of a scheme', async () => {
  const snippets = [
    'export const rule = ({ member }) => member.holdsCard && member.active;',
    'export const rule = ({ member }) => member.holdsCard || member.active;',
    'export const rule = ({ member }) => !member.retired;',
    'export const rule = ({ claim }) => claim.level === 1;',
    'export const rule = ({ claim }) => claim.level !== 1;',
    'export const rule = ({ claim }) => claim.level ? 1 : 2;',
    'export function rule(claim) { if (claim.level) return 1; return 2; }',
    'export const scheme = { requires: { a: function (claim) { return !claim.level; } } };',
  ];
  expect(await refusedBy('zhutui/judge-by-words', snippets)).toEqual(snippets);
});

it('lets through the words of the core, sums, and data built at load', async () => {
  const snippets = [
    'export const rule = ({ member }) => all(member.holdsCard, not(member.retired));',
    'export const rule = ({ claim }) => when(is(claim.level, 1), yuan(5));',
    'export const rule = ({ claim }) => claim.years * 2 + 1;',
    'export const levels = open === true ? [1] : [2];',
  ];
  expect(await refusedBy('zhutui/judge-by-words', snippets)).toEqual([]);
});
