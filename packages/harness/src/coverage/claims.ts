import { clauseOf, type Plugin, PRACTICE, wordsOf } from '@zhutui/core';
import type { Exceptions } from '../exceptions/exceptions.ts';
import { type Cited, citedSentences, isRule } from '../plugin/cited-sentences.ts';
import { stringsIn } from './declared-words.ts';

/** By what words of the notice are carried out: a rule, procedure data, words a plugin declares, or a mark that they are narrative. */
export type Cover = 'rule' | 'data' | 'declared' | 'narrative';

/** Words somewhere in a clause that something answers for. */
export interface Claim {
  readonly cover: Cover;
  readonly clause: string;
  /** May read `first……last` for all between them; `全部` for the whole clause. */
  readonly words: string;
  /** The sentence, or the reason of a mark. */
  readonly source: string;
}

/** What plugins quote, what their data say in the same clause, and what is marked as narrative. */
export const claimsOf = (plugins: readonly Plugin[], { narrative }: Exceptions): Claim[] => [
  ...plugins.flatMap((plugin) => citedSentences(plugin).flatMap(quoted)),
  ...narrative.map(({ cells, reason }): Claim => {
    const [clause = '', words = ''] = [cells.get('条款'), cells.get('原文')];
    return { cover: 'narrative', clause, words, source: reason };
  }),
];

function quoted(cited: Cited): Claim[] {
  const clause = clauseOf(cited.sentence);
  if (clause === PRACTICE) return [];
  const base = { clause, source: cited.sentence };
  if (isRule(cited)) return [{ ...base, cover: 'rule', words: wordsOf(cited.sentence) }];
  return [wordsOf(cited.sentence), ...stringsIn(cited.by)].map((words) => ({
    ...base,
    cover: 'data',
    words,
  }));
}
