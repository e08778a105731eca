import { defineMatch, defineScheme } from '@zhutui/core';
import { expect, it } from 'vitest';
import { createRegistry } from './create-registry.ts';
import type { SchemePackage } from './scheme-package.ts';

const notice = { title: '通知', issuer: '某工会', issuedOn: '2000-01-01' };
const base = defineScheme({
  id: 'toy',
  programme: 'toy',
  year: 2000,
  title: '玩具',
  funder: '某工会',
  notice,
  routes: { only: { title: '唯一', asks: {} } },
});
const match = defineMatch({
  id: 'toy-match',
  title: '配比',
  matches: base,
  funder: '某区',
  notice,
  requires: {},
  pays: { '一 配比': ({ award }) => award.amount },
});
const pack = (folder: string, ...plugins: SchemePackage['plugins']): SchemePackage => ({
  folder,
  status: 'published',
  digest: 'd',
  notice: '',
  plugins,
});

it('looks plugins up by id, together with the package that holds them', () => {
  const registry = createRegistry([pack('a', base), pack('b', match)]);
  expect(registry.findScheme('toy')).toBe(base);
  expect(registry.findScheme('toy-match')).toBeUndefined();
  expect(registry.findPlugin('toy-match')).toBe(match);
  expect(registry.packageOf('toy-match')?.folder).toBe('b');
  expect(registry.matches).toEqual([match]);
});

it('refuses an id used twice and names both folders', () => {
  expect(() => createRegistry([pack('a', base), pack('b', base)])).toThrow(
    'Plugin id "toy" is used twice: in schemes/a and schemes/b.',
  );
});

it('refuses a match whose scheme is not there', () => {
  expect(() => createRegistry([pack('b', match)])).toThrow(
    'schemes/b: "toy-match" matches "toy", but no folder of schemes/ exports that scheme.',
  );
});

it('refuses a package without plugins', () => {
  expect(() => createRegistry([pack('empty')])).toThrow('schemes/empty exports no plugin.');
});
