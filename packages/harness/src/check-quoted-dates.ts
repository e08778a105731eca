import { dayAt, type Plugin, wordsOf } from '@zhutui/core';
import type { SeenEdge } from './check-edges.ts';
import { citedSentences } from './cited-sentences.ts';
import { daysIn } from './dial-marks.ts';
import type { Check } from './report.ts';

/** Every full date in the words of a rule is an edge of that sentence: what the text says is what the code does. */
export function checkQuotedDates(plugin: Plugin, edges: readonly SeenEdge[]): Check[] {
  const dated = citedSentences(plugin).filter(({ part }) =>
    ['requires', 'opens', 'closes', 'pays'].includes(part),
  );
  return dated.flatMap(({ sentence }) =>
    [...new Set(daysIn(wordsOf(sentence)))].map((ordinal): Check => {
      const met = edges.some(({ edge }) => edge.sentence === sentence && isEdge(edge, ordinal));
      const date = dayAt(ordinal * 86_400_000);
      return {
        kind: 'quoted date',
        plugin: plugin.id,
        name: `${date} ${sentence}`,
        faults: met ? [] : [`引文写有 ${date}，规则在这一天前后结论不变`],
      };
    }),
  );
}

const isEdge = ({ probe, below, above }: SeenEdge['edge'], ordinal: number): boolean =>
  probe.scale === 'day' && (below === ordinal || above === ordinal);
