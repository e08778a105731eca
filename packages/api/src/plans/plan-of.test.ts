import { type DayText, day, defineScheme, schemeSet, yuan } from '@zhutui/core';
import { expect, it } from 'vitest';
import { planOf } from './plan-of.ts';

type Days = readonly [opens: DayText | null, closes: DayText | null];

/** A plan with a route for each pair of days, and one that pays nothing. */
function plan(...windows: readonly Days[]) {
  const routes = Object.fromEntries(
    windows.map(([opens, closes], at) => [
      `route${at}`,
      {
        title: `第${at}类`,
        asks: {},
        pays: { '三 一元': () => yuan(1) },
        ...(opens === null ? {} : { opens: { '四 开始': opens } }),
        ...(closes === null ? {} : { closes: { '四 截止': closes } }),
      },
    ]),
  );
  const scheme = defineScheme({
    id: 'toy',
    programme: '玩具助推',
    year: 1999,
    title: '玩具',
    funder: '玩具总工会',
    notice: { title: '玩具通知', issuer: '玩具总工会', issuedOn: '1999-01-01' },
    routes: { ...routes, told: { title: '仅供查询', asks: {} } },
  });
  const [entry] = schemeSet([{ folder: 'toy', status: 'published', digest: '', plugins: [scheme] }]).entries;
  if (entry === undefined) throw new Error('no entry');
  const { takes, stands, isOpen, firstDay, lastDay, routes: shown } = planOf(entry, day('1999-06-01'));
  return { takes, stands, isOpen, firstDay, lastDay, routes: shown.map((one) => one.stands) };
}

it('is open while a route that pays is, to the last day of those', () => {
  expect(
    plan([null, '1999-05-31'], [null, '1999-06-01'], [null, '1999-07-01'], ['1999-07-01', null]),
  ).toEqual({
    takes: true,
    stands: 'open',
    isOpen: true,
    firstDay: '1999-07-01',
    lastDay: '1999-07-01',
    routes: ['after', 'open', 'open', 'before', 'open'],
  });
  expect(plan([null, '1999-07-01'], [null, null]).lastDay).toBeNull();
});

it('is still ahead, from the first day on which a route opens', () => {
  expect(plan(['1999-08-01', null], ['1999-07-01', '1999-09-30'])).toMatchObject({
    stands: 'before',
    isOpen: false,
    firstDay: '1999-07-01',
  });
});

it('is over once all its routes are, and takes none where no route pays', () => {
  expect(plan([null, '1999-03-01'], [null, '1999-05-31'])).toMatchObject({
    stands: 'after',
    lastDay: '1999-05-31',
  });
  expect(plan()).toMatchObject({ takes: false, stands: 'after', isOpen: false });
});
