import { type Calendar, rolledOn, type Term, workingDaysAfter } from '../facts/calendar.ts';
import { addDays, addMonths, type Day } from '../values/day.ts';
import { all, type Fact, type Judgement, Refer, Unknown } from '../values/judgement.ts';

/** Whole calendar months after a day, by the month-end rule of `addMonths`; before it when negative. */
export const monthsAfter = (from: Fact<Day>, months: number): Fact<Day> =>
  typeof from === 'string' ? addMonths(from, months) : from;

/** Calendar days after a day, which itself is not counted. */
export const daysAfter = (from: Fact<Day>, days: number): Fact<Day> =>
  typeof from === 'string' ? addDays(from, days) : from;

/** On a day or before it. "None" on either side is not met; a day beyond the published calendar is for a person. */
export function notAfter(last: Term, fact: Fact<Day>): Judgement {
  if (typeof last === 'string' && typeof fact === 'string') return fact <= last;
  const open = openOf(last, fact);
  return open ?? (last !== null && fact !== null && fact <= last);
}

/** On a day or after it. "None" on either side is not met. */
export function notBefore(first: Term, fact: Fact<Day>): Judgement {
  if (typeof first === 'string' && typeof fact === 'string') return fact >= first;
  const open = openOf(first, fact);
  return open ?? (first !== null && fact !== null && fact >= first);
}

/** From a day on, up to the same date so many months later (included; a date the month lacks is its last). */
export const withinMonths = (from: Fact<Day>, months: number, fact: Fact<Day>): Judgement =>
  all(notBefore(from, fact), notAfter(monthsAfter(from, months), fact));

/** Within so many calendar days of a day: that day is not counted, a last day that is not worked rolls on. */
export const withinDays = (
  from: Fact<Day>,
  days: number,
  fact: Fact<Day>,
  calendar: Calendar | Unknown,
): Judgement => all(notBefore(from, fact), decidedBy(daysAfter(from, days), fact, calendar));

/**
 * Within so many working days of a day, which itself is not counted. What holds whatever the holidays, or lies inside the
 * published calendar, is decided; only where both the last day and the fact lie beyond it, a person says.
 */
export function withinWorkingDays(
  from: Fact<Day>,
  days: number,
  fact: Fact<Day>,
  calendar: Calendar | Unknown,
): Judgement {
  const begun = notBefore(from, fact);
  if (begun !== true || notAfter(daysAfter(from, days), fact) === true) return begun;
  const last = workingDaysAfter(from, days, calendar);
  return last instanceof Refer && calendarHolds(calendar, from, fact) ? true : notAfter(last, fact);
}

/** The unrolled last day is met without any calendar; only a later fact asks where it rolls to. */
function decidedBy(last: Fact<Day>, fact: Fact<Day>, calendar: Calendar | Unknown): Judgement {
  const plain = notAfter(last, fact);
  return plain === false && fact !== null && last !== null ? notAfter(rolledOn(last, calendar), fact) : plain;
}

/** The count began and the fact lies in the published period, which ended before the last day was reached. */
const calendarHolds = (calendar: Calendar | Unknown, from: Fact<Day>, fact: Fact<Day>): boolean =>
  !(calendar instanceof Unknown) &&
  typeof from === 'string' &&
  typeof fact === 'string' &&
  addDays(from, 1) >= calendar.from &&
  fact <= calendar.until;

function openOf(bound: Term, fact: Fact<Day>): Unknown | Refer | undefined {
  if (fact instanceof Unknown || bound instanceof Unknown) {
    const open = all(...[bound, fact].filter((part) => part instanceof Unknown));
    return open instanceof Unknown ? open : undefined;
  }
  return bound instanceof Refer && fact !== null ? bound : undefined;
}
