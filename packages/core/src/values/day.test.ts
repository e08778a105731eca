import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, boundsOf, type Day, day, dayAt, later, parseDay, shanghaiDay } from './day.ts';

const MINUTE = 60_000;
/** Any moment after China left summer time, in milliseconds. */
const moments = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2099, 11, 31) });
const days = moments.map(dayAt);
const written = (millis: number, offset: number): string => {
  const sign = offset < 0 ? '-' : '+';
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const local = new Date(millis + offset * MINUTE).toISOString().slice(0, -1);
  return `${local}${sign}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
};

describe('a day', () => {
  it.each([
    '2023-06-31',
    '2023-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-10-00',
    '1899-12-31',
    '2023-1-1',
    '20231031',
    '2023-10-31 ',
    '２023-10-31',
    '',
    '2023-10-31T00:00:00Z',
  ])('is not %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
    expect(() => day(text)).toThrow(RangeError);
  });

  it('is every day of the calendar and nothing else', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, date) => {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
          const real = new Date(Date.UTC(year, month - 1, date)).toISOString().startsWith(text);
          expect(parseDay(text)).toBe(real ? text : undefined);
        },
      ),
    );
  });
});

describe('the Shanghai day', () => {
  it('begins at 16:00 UTC of the day before, wherever the process runs', () => {
    expect(shanghaiDay('2000-10-31T23:59:59+08:00')).toBe('2000-10-31');
    expect(shanghaiDay('2000-10-31T23:59:59.999999999+08:00')).toBe('2000-10-31');
    expect(shanghaiDay('2000-11-01T00:00:00+08:00')).toBe('2000-11-01');
    expect(shanghaiDay('2000-10-31T15:59:59Z')).toBe('2000-10-31');
    expect(shanghaiDay('2000-10-31T16:00:00Z')).toBe('2000-11-01');
    expect(shanghaiDay('2000-10-31')).toBe('2000-10-31');
  });

  it.each([
    '2000-10-31T10:00:00',
    '2000-06-31T10:00:00Z',
    '2000-10-31T25:00:00Z',
    '2000-10-31 10:00:00Z',
    'now',
    '10/31/2000',
  ])('is not guessed from %j', (text) => expect(shanghaiDay(text)).toBeUndefined());

  it('is the same for a moment in whatever offset it is written', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -12 * 60, max: 14 * 60 }), (millis, offset) => {
        expect(shanghaiDay(written(millis, offset))).toBe(dayAt(millis));
        expect(dayAt(millis)).toBe(new Date(millis + 8 * 60 * MINUTE).toISOString().slice(0, 10));
      }),
    );
  });

  it('has bounds that hold its first moment and not the next day’s', () => {
    fc.assert(
      fc.property(days, (of) => {
        const { start, end } = boundsOf(of);
        expect([shanghaiDay(start), shanghaiDay(later(end, -1))]).toEqual([of, of]);
        expect([shanghaiDay(later(start, -1)), shanghaiDay(end)]).not.toContain(of);
        expect(later(start, 24 * 60 * MINUTE)).toBe(end);
      }),
    );
  });
});

describe('months later', () => {
  it.each([
    ['2001-01-31', 1, '2001-02-28'],
    ['2004-01-31', 1, '2004-02-29'],
    ['2001-03-31', 1, '2001-04-30'],
    ['2001-10-31', 3, '2002-01-31'],
    ['2001-11-30', 3, '2002-02-28'],
    ['2004-02-29', 12, '2005-02-28'],
    ['2001-12-15', 1, '2002-01-15'],
    ['2001-01-15', -1, '2000-12-15'],
    ['2001-05-05', 0, '2001-05-05'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(day(from), months)).toBe(to));

  it('lands in the right month, on the same date or its last, and never out of order', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 120 }), (one, other, months) => {
        const to = addMonths(one, months);
        expect(parseDay(to)).toBe(to);
        const monthOf = (of: Day): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
        expect(monthOf(to)).toBe(monthOf(one) + months);
        expect(to.slice(8) === one.slice(8) || nextDay(to).endsWith('-01')).toBe(true);
        if (one <= other) expect(to <= addMonths(other, months)).toBe(true);
      }),
    );
  });
});

const nextDay = (of: Day): Day => dayAt(Date.parse(`${of}T00:00:00Z`) + 24 * 60 * MINUTE);
