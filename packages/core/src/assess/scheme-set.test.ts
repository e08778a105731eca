import { expect, it } from 'vitest';
import { type SchemePackage, schemeSet } from '../index.ts';
import { toyMatch, toyScheme } from '../testing/toy-scheme.ts';

const pack = (folder: string, ...plugins: SchemePackage['plugins']): SchemePackage => ({
  folder,
  status: 'published',
  digest: 'd',
  plugins,
});

it('finds a scheme with the match policies on top of it, from whichever folder', () => {
  const set = schemeSet([pack('b', toyMatch), pack('a', toyScheme)]);
  expect(set.find('toy')?.matches.map(({ match }) => match.id)).toEqual(['toy-match']);
  expect(set.find('toy-match')).toBeUndefined();
});

it('names both folders of an id used twice', () => {
  expect(() => schemeSet([pack('a', toyScheme), pack('b', toyScheme)])).toThrow(
    'two plugins are called toy: in schemes/a and in schemes/b',
  );
});

it('names a match whose scheme is not there, and a folder without plugins', () => {
  expect(() => schemeSet([pack('b', toyMatch)])).toThrow(
    'schemes/b: toy-match matches toy, which is not there',
  );
  expect(() => schemeSet([pack('empty')])).toThrow('schemes/empty exports no plugin');
});
