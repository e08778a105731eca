import { comparable, dayAt, type Plugin, wordsOf } from '@zhutui/core';
import { daysIn } from '../edges/dial-marks.ts';
import type { Edge } from '../edges/find-edges.ts';
import { type Cited, citedSentences } from '../plugin/cited-sentences.ts';
import type { SeenEdge } from './check-edges.ts';
import type { Check } from './report.ts';

/** Every full date in the words of a rule is an edge of that sentence: the code begins and ends where the text does. */
export function checkQuotedDates(plugin: Plugin, edges: readonly SeenEdge[]): Check[] {
  const dated = citedSentences(plugin).filter(({ part }) => DATED.has(part));
  return dated.flatMap((cited) =>
    quotedDates(cited).map(({ ordinal, ends }): Check => {
      const own = edges.flatMap(({ edge }) => (edge.sentence === cited.sentence ? [edge] : []));
      const date = dayAt(ordinal * 86_400_000);
      return {
        kind: 'quoted date',
        plugin: plugin.id,
        name: `${date} ${cited.sentence}`,
        faults: own.some((edge) => standsOn(edge, ordinal, ends))
          ? []
          : [`引文写有 ${date}，规则不在这一天${WORDS[ends]}`],
      };
    }),
  );
}

const DATED: ReadonlySet<string> = new Set(['requires', 'opens', 'closes', 'pays']);

/** Which end of a period a date is, as far as the words tell. */
type Ends = 'first' | 'last' | 'either';
const WORDS: Readonly<Record<Ends, string>> = { first: '起算', last: '截止', either: '前后改变结论' };

function quotedDates({ part, sentence }: Cited): { readonly ordinal: number; readonly ends: Ends }[] {
  const words = comparable(wordsOf(sentence));
  return [...words.matchAll(/\d{4}年\d{1,2}月\d{1,2}日/g)].flatMap(({ 0: date, index }) => {
    const ends = endsOf(part, words.slice(0, index), words.slice(index + date.length));
    return daysIn(date).map((ordinal) => ({ ordinal, ends }));
  });
}

function endsOf(part: Cited['part'], before: string, after: string): Ends {
  if (part === 'closes' || before.endsWith('至')) return 'last';
  return part === 'opens' || after.startsWith('至') ? 'first' : 'either';
}

function standsOn({ probe, below, above }: Edge, ordinal: number, ends: Ends): boolean {
  if (probe.scale !== 'day') return false;
  return (ends !== 'first' && below === ordinal) || (ends !== 'last' && above === ordinal);
}
