import { clauseOf, comparable, type Plugin, PRACTICE, wordsOf } from '@zhutui/core';
import { type Cited, citedSentences } from '../plugin/cited-sentences.ts';
import type { NoticeText } from './notice-text.ts';
import type { Check } from './report.ts';

/** Every sentence stands in the notice word for word, under its clause; practice that no text states is marked as such. */
export function checkQuotations(plugin: Plugin, notice: NoticeText): Check[] {
  return citedSentences(plugin).map((cited): Check => {
    const practice = clauseOf(cited.sentence) === PRACTICE;
    return {
      kind: practice ? 'practice' : 'quotation',
      plugin: plugin.id,
      name: [cited.route, cited.sentence].filter((part) => part !== undefined).join(' '),
      faults: practice ? [] : quotationFaults(cited, notice),
    };
  });
}

function quotationFaults({ sentence }: Cited, { clauses }: NoticeText): string[] {
  const words = comparable(wordsOf(sentence));
  const text = clauses.get(comparable(clauseOf(sentence)));
  if (words === '') return ['只有条款号，没有引文'];
  if (text === undefined) return [`notice.md 中没有以“${clauseOf(sentence)}”开头的标题`];
  if (text.includes(words)) return [];
  const elsewhere = [...clauses].filter(([, other]) => other.includes(words)).map(([clause]) => clause);
  return [
    elsewhere.length > 0 ? `引文不在此条，而在：${elsewhere.join('、')}` : '引文与 notice.md 不是逐字相同',
  ];
}
