import { comparable, type Plugin } from '@zhutui/core';
import { citedSentences, isRule } from '../plugin/cited-sentences.ts';
import { baseOf } from '../plugin/field-finder.ts';
import { ordinalOf, type Probe } from './probe.ts';

/** Where a dial is read first, in order; between two marks that differ the edge is sought by halving. */
export type Marks = Readonly<Record<Probe['scale'], readonly number[]>>;

/** Month ends of half a lifetime around the plan year, small numbers one by one, and every figure that a rule or its words hold. */
export function marksOf(plugin: Plugin): Marks {
  const rules = citedSentences(plugin).filter(isRule);
  const texts = rules.flatMap(({ sentence, by }) => [sentence, typeof by === 'string' ? by : String(by)]);
  return {
    day: sorted([...monthEnds(baseOf(plugin).year), ...texts.flatMap(daysIn)]),
    number: sorted([...SMALL, ...ROUND, ...texts.flatMap(numbersIn)]).filter((value) => value >= 0),
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

const SMALL = Array.from({ length: 400 }, (_, at) => at);
const ROUND = [500, 600, 800, 1000, 2000, 5000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

/** Each value and its neighbours, once, in order. */
const sorted = (values: readonly number[]): number[] =>
  [...new Set(values.flatMap((value) => [value - 1, value, value + 1]))].sort((a, b) => a - b);

const numbersIn = (text: string): number[] =>
  [...text.matchAll(/\d{1,12}/g)].flatMap(([digits]) => [Number(digits), Number(digits) * 100]);

/** The first day of each month, from thirty years before the plan year to five years after. */
function monthEnds(year: number): number[] {
  const months = Array.from({ length: 36 * 12 }, (_, at) => at);
  return months.flatMap((at) => {
    const month = String((at % 12) + 1).padStart(2, '0');
    return ordinalOf(`${year - 30 + Math.floor(at / 12)}-${month}-01`) ?? [];
  });
}
