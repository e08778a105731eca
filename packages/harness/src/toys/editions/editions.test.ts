import { localAssessPort, openTo, schemeSet } from '@zhutui/core';
import { expect, it } from 'vitest';
import { describePackage } from '../../vitest.ts';
import { plugins } from './index.ts';

describePackage(import.meta.url, plugins);

it('tells which editions an event may still be applied for under', async () => {
  const set = schemeSet([{ folder: 'toy', status: 'published', digest: '', plugins }]);
  const open = async (eventOn: string, filedOn: string) =>
    (await openTo(set, localAssessPort(set), { eventOn, filedOn })).map(({ year }) => year);
  expect(await open('1998-08-01', '1999-02-01')).toEqual([1998, 1999]);
  expect(await open('1998-08-01', '1999-04-01')).toEqual([1999]);
  expect(await open('1998-03-01', '1999-04-01')).toEqual([]);
});
