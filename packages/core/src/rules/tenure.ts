import { addMonths, type Day } from '../values/day.ts';
import { all, type Fact, type Judgement, Unknown } from '../values/judgement.ts';

/** Full months from one day to another: a month is full on the same date, or on the last of a month that lacks it; 0 where the days stand the other way round. */
export function monthsBetween(from: Fact<Day>, to: Fact<Day>): Fact<number> {
  if (from instanceof Unknown || to instanceof Unknown) return togetherOf(from, to);
  if (from === null || to === null) return null;
  const months = monthIndex(to) - monthIndex(from);
  return Math.max(0, addMonths(from, months) <= to ? months : months - 1);
}

/** Full years from one day to another: of age, of tenure. */
export function yearsBetween(from: Fact<Day>, to: Fact<Day>): Fact<number> {
  const months = monthsBetween(from, to);
  return typeof months === 'number' ? Math.floor(months / 12) : months;
}

/** 以上: the number itself included. */
export const atLeast = (least: number, fact: Fact<number>): Judgement =>
  fact instanceof Unknown ? fact : fact !== null && fact >= least;

/** 以下, 以内: the number itself included. */
export const noMoreThan = (most: number, fact: Fact<number>): Judgement =>
  fact instanceof Unknown ? fact : fact !== null && fact <= most;

/** 超过: the number itself not included. */
export const moreThan = (bound: number, fact: Fact<number>): Judgement =>
  fact instanceof Unknown ? fact : fact !== null && fact > bound;

/** 不满: the number itself not included. */
export const lessThan = (bound: number, fact: Fact<number>): Judgement =>
  fact instanceof Unknown ? fact : fact !== null && fact < bound;

const monthIndex = (of: Day): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));

function togetherOf(...facts: readonly Fact<unknown>[]): Fact<number> {
  const open = all(...facts.filter((fact) => fact instanceof Unknown));
  return open instanceof Unknown ? open : null;
}
