import { expect, it } from 'vitest';
import { toyScheme } from '../testing/toy-scheme.ts';
import { day } from '../values/day.ts';
import { pledgeDays } from './pledge.ts';

const pledges = (arrival: string, approval?: string) =>
  pledgeDays(toyScheme, 'certificate', {
    arrival: day(arrival),
    ...(approval === undefined ? {} : { approval: day(approval) }),
  });

it('N23-4-2 N23-4-3 counts a review from arrival and a payment from approval, in whole calendar months', () => {
  expect(pledges('1999-03-01', '1999-03-15')).toEqual([
    { sentence: '六 一个月内审核', for: 'review', by: '1999-04-01' },
    { sentence: '六 三个月内发放', for: 'payment', by: '1999-06-15' },
  ]);
});

it('leaves out a pledge whose start has not come', () => {
  expect(pledges('1999-03-01').map((pledge) => pledge.for)).toEqual(['review']);
});

it('ends on the last day of a shorter month, and is not rolled off a weekend or a holiday', () => {
  expect(pledges('1999-01-31').map(({ by }) => by)).toEqual(['1999-02-28']);
  expect(pledges('1999-09-01').map(({ by }) => by)).toEqual(['1999-10-01']);
  expect(pledges('1999-06-01', '1999-11-30').map(({ by }) => by)).toEqual(['1999-07-01', '2000-02-29']);
});
