import { comparable, type Plugin } from '@zhutui/core';
import { citedSentences, isRule } from '../plugin/cited-sentences.ts';
import { baseOf } from '../plugin/field-finder.ts';
import { ordinalOf, type Probe } from './probe.ts';

/** Where a dial is read first, in order; between two marks that differ the edge is sought by halving. */
export type Marks = Readonly<Record<Probe['scale'], readonly number[]>>;

/** Turns of months and years around the plan year, small numbers one by one, and every figure that a rule or its words hold. */
export function marksOf(plugin: Plugin): Marks {
  const rules = citedSentences(plugin).filter(isRule);
  const texts = rules.flatMap(({ sentence, by }) => [sentence, typeof by === 'string' ? by : String(by)]);
  return {
    day: sorted([...turnings(baseOf(plugin).year), ...texts.flatMap(daysIn)]),
    number: sorted([...SMALL, ...TENS, ...ROUND, ...texts.flatMap(numbersIn)]).filter((value) => value >= 0),
  };
}

/** The full dates in some words, `2001年2月3日` or `2001-02-03`, as days since 1970. */
export const daysIn = (words: string): number[] =>
  [...comparable(words).matchAll(/(\d{4})[年-](\d{1,2})[月-](\d{1,2})/g)].flatMap(
    ([, year, month = '', date = '']) => {
      const ordinal = ordinalOf(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
      return ordinal === undefined ? [] : [ordinal];
    },
  );

const SMALL = Array.from({ length: 120 }, (_, at) => at);
const TENS = Array.from({ length: 100 }, (_, at) => at * 10);
const ROUND = [2000, 5000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

/** Each value and its neighbours, once, in order. */
const sorted = (values: readonly number[]): number[] =>
  [...new Set(values.flatMap((value) => [value - 1, value, value + 1]))].sort((a, b) => a - b);

const numbersIn = (text: string): number[] =>
  [...text.matchAll(/\d{1,12}/g)].flatMap(([digits]) => [Number(digits), Number(digits) * 100]);

/** The first day of each month from six years before the plan year to three after, and of each year of a working life. */
function turnings(year: number): number[] {
  const months = Array.from(
    { length: 10 * 12 },
    (_, at) => `${year - 6 + Math.floor(at / 12)}-${twoDigits((at % 12) + 1)}`,
  );
  const years = Array.from({ length: 60 }, (_, at) => `${year - 50 + at}-01`);
  return [...months, ...years].flatMap((month) => ordinalOf(`${month}-01`) ?? []);
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
