import { addDays, type Day, dayNumber } from '../values/day.ts';
import { type Fact, type Refer, refer, Unknown } from '../values/judgement.ts';

/**
 * The published working days of a period, both ends included: imported data, never a guess. A weekday is worked unless
 * listed among `holidays`, a weekend is free unless listed among `workdays`; outside the period nothing is known.
 */
export interface Calendar {
  readonly from: Day;
  readonly until: Day;
  /** Weekdays that are not worked. */
  readonly holidays: readonly Day[];
  /** Saturdays and Sundays that are worked. */
  readonly workdays: readonly Day[];
}

/** A day reckoned from others: known, "none", not known yet, or beyond the published calendar. */
export type Term = Fact<Day> | Refer;

/** The so-many-th working day after a day, which itself is not counted; referred where the calendar ends before it. */
export function workingDaysAfter(from: Fact<Day>, days: number, calendar: Calendar | Unknown): Term {
  if (from === null || from instanceof Unknown) return from;
  if (calendar instanceof Unknown) return calendar;
  let [day, left] = [from, days];
  while (left > 0) {
    day = addDays(day, 1);
    if (!covers(calendar, day)) return unpublished(day);
    if (isWorked(calendar, day)) left -= 1;
  }
  return day;
}

/** The day itself where it is worked, else the next working day: a last day on a holiday rolls on. */
export function rolledOn(last: Term, calendar: Calendar | Unknown): Term {
  if (last === null || typeof last !== 'string') return last;
  if (calendar instanceof Unknown) return calendar;
  for (let day = last; ; day = addDays(day, 1)) {
    if (!covers(calendar, day)) return unpublished(day);
    if (isWorked(calendar, day)) return day;
  }
}

const covers = ({ from, until }: Calendar, day: Day): boolean => day >= from && day <= until;

const isWorked = ({ holidays, workdays }: Calendar, day: Day): boolean =>
  isWeekend(day) ? workdays.includes(day) : !holidays.includes(day);

/** 1 January 1970 was a Thursday. */
const isWeekend = (day: Day): boolean => [0, 6].includes((((dayNumber(day) + 4) % 7) + 7) % 7);

const unpublished = (day: Day): Refer =>
  refer(`${day.slice(0, 4)}年${Number(day.slice(5, 7))}月的工作日安排尚未公布，由工作人员核定。`);
