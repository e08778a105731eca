import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, day, dayAt } from '../values/day.ts';
import { Unknown } from '../values/judgement.ts';
import { atLeast, lessThan, monthsBetween, moreThan, noMoreThan, yearsBetween } from './tenure.ts';

const days = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2090, 11, 31) }).map(dayAt);
const nobody = new Unknown(['member.joinedOn']);

describe('tenure', () => {
  it.each([
    ['2001-01-31', '2001-02-27', 0],
    ['2001-01-31', '2001-02-28', 1],
    ['2001-01-15', '2002-01-14', 11],
    ['2001-01-15', '2002-01-15', 12],
    ['2002-01-15', '2001-01-15', 0],
  ])('from %s to %s is %i full months', (from, to, months) =>
    expect(monthsBetween(day(from), day(to))).toBe(months),
  );

  it('counts full years, and a leap day’s year on 28 February', () => {
    expect(yearsBetween(day('2000-02-29'), day('2001-02-27'))).toBe(0);
    expect(yearsBetween(day('2000-02-29'), day('2001-02-28'))).toBe(1);
  });

  it('is the most months that fit between two days', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [from, to] = one <= other ? [one, other] : [other, one];
        const months = Number(monthsBetween(from, to));
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
    );
  });

  it('is unknown while a day is, and "none" where a day is', () => {
    expect(monthsBetween(nobody, day('2001-01-01'))).toEqual(nobody);
    expect(yearsBetween(day('2001-01-01'), nobody)).toEqual(nobody);
    expect(yearsBetween(null, day('2001-01-01'))).toBeNull();
  });
});

it('tells 以上 and 以下, which include the number, from 超过 and 不满, which do not', () => {
  const at = (value: number | null | Unknown) =>
    [atLeast, noMoreThan, moreThan, lessThan].map((test) => test(12, value));
  expect(at(11)).toEqual([false, true, false, true]);
  expect(at(12)).toEqual([true, true, false, false]);
  expect(at(13)).toEqual([true, false, true, false]);
  expect(at(null)).toEqual([false, false, false, false]);
  expect(at(nobody)).toEqual([nobody, nobody, nobody, nobody]);
});
