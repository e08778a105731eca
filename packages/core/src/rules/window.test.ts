import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, rolledOn, workingDaysAfter } from '../facts/calendar.ts';
import { addDays, type Day, day, dayAt } from '../values/day.ts';
import { Refer, Unknown } from '../values/judgement.ts';
import {
  daysAfter,
  monthsAfter,
  notAfter,
  notBefore,
  withinDays,
  withinMonths,
  withinWorkingDays,
} from './window.ts';

/** A week off from 1 to 7 October 2001 (a Monday to a Sunday), for which the weekend before is worked. */
const calendar: Calendar = {
  from: day('2001-09-01'),
  until: day('2001-12-31'),
  holidays: ['2001-10-01', '2001-10-02', '2001-10-03', '2001-10-04', '2001-10-05'].map(day),
  workdays: ['2001-09-29', '2001-09-30'].map(day),
};
const nobody = new Unknown(['claim.on']);
const unpublished = new Unknown(['calendar']);
const days = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2090, 11, 31) }).map(dayAt);

describe('a window in months', () => {
  it('ends on the same date, or on the last of a month that lacks it', () => {
    expect(monthsAfter(day('2001-01-31'), 1)).toBe('2001-02-28');
    expect(withinMonths(day('2001-01-31'), 1, day('2001-02-28'))).toBe(true);
    expect(withinMonths(day('2001-01-31'), 1, day('2001-03-01'))).toBe(false);
    expect(withinMonths(day('2001-01-31'), 1, day('2001-01-31'))).toBe(true);
    expect(withinMonths(day('2001-01-31'), 1, day('2001-01-30'))).toBe(false);
  });

  it('is unknown while either day is, and not met by "none"', () => {
    expect(withinMonths(nobody, 1, day('2001-02-28'))).toEqual(nobody);
    expect(withinMonths(day('2001-02-28'), 1, nobody)).toEqual(nobody);
    expect(withinMonths(null, 1, day('2001-02-28'))).toBe(false);
    expect(notBefore(day('2001-02-28'), null)).toBe(false);
    expect(daysAfter(null, 3)).toBeNull();
  });
});

describe('a working day', () => {
  it.each([
    ['2001-09-28', 1, '2001-09-29'],
    ['2001-09-28', 3, '2001-10-08'],
    ['2001-09-30', 1, '2001-10-08'],
    ['2001-10-05', 5, '2001-10-12'],
    ['2001-10-12', 1, '2001-10-15'],
    ['2001-10-12', 0, '2001-10-12'],
  ])('%s and %i more is %s', (from, count, to) =>
    expect(workingDaysAfter(day(from), count, calendar)).toBe(to),
  );

  it('is not guessed outside the published calendar', () => {
    expect(workingDaysAfter(day('2001-12-31'), 1, calendar)).toBeInstanceOf(Refer);
    expect(workingDaysAfter(day('2001-08-01'), 1, calendar)).toBeInstanceOf(Refer);
    expect(workingDaysAfter(day('2001-12-03'), 1, unpublished)).toBe(unpublished);
    expect(rolledOn(day('2002-01-01'), calendar)).toBeInstanceOf(Refer);
  });

  it('is reached in no fewer calendar days, and each one more is later', () => {
    const open: Calendar = { from: day('1990-01-01'), until: day('2099-12-31'), holidays: [], workdays: [] };
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const last = workingDaysAfter(from, count, open) as Day;
        expect(last >= addDays(from, count)).toBe(true);
        expect(last > (workingDaysAfter(from, count - 1, open) as Day)).toBe(true);
        expect(rolledOn(last, open)).toBe(last);
        expect([0, 6]).not.toContain(new Date(last).getUTCDay());
      }),
    );
  });
});

describe('a window in days', () => {
  it('excludes its first day and rolls from a holiday to the next working day', () => {
    const filed = day('2001-09-21');
    expect(withinDays(filed, 10, day('2001-10-01'), unpublished)).toBe(true);
    expect(withinDays(filed, 10, day('2001-10-08'), calendar)).toBe(true);
    expect(withinDays(filed, 10, day('2001-10-09'), calendar)).toBe(false);
    expect(withinDays(filed, 10, day('2001-10-08'), unpublished)).toBe(unpublished);
    expect(withinDays(filed, 9, day('2001-10-01'), calendar)).toBe(false);
  });

  it('in working days is decided as far as the calendar reaches, and beyond it by a person', () => {
    const from = day('2001-12-20');
    expect(withinWorkingDays(from, 5, day('2001-12-27'), calendar)).toBe(true);
    expect(withinWorkingDays(from, 5, day('2001-12-28'), calendar)).toBe(false);
    expect(withinWorkingDays(from, 5, day('2002-01-04'), calendar)).toBe(false);
    expect(withinWorkingDays(from, 10, day('2001-12-31'), calendar)).toBe(true);
    expect(withinWorkingDays(from, 10, day('2002-01-08'), calendar)).toEqual(
      new Refer('2002年1月的工作日安排尚未公布，由工作人员核定。'),
    );
    expect(withinWorkingDays(from, 10, day('2001-12-19'), calendar)).toBe(false);
    expect(withinWorkingDays(from, 10, day('2002-01-08'), unpublished)).toBe(unpublished);
    expect(withinWorkingDays(from, 10, day('2001-12-30'), unpublished)).toBe(true);
    expect(withinWorkingDays(day('2001-08-01'), 2, day('2001-08-10'), calendar)).toBeInstanceOf(Refer);
    expect(withinWorkingDays(from, 5, nobody, calendar)).toEqual(nobody);
  });

  it('asks for both ends where neither is given', () => {
    const first = new Unknown(['claim.from']);
    expect(notAfter(first, nobody)).toEqual(new Unknown(['claim.from', 'claim.on']));
    expect(notAfter(new Refer('未公布'), null)).toBe(false);
  });
});
