import { type Allotted, amountOf, fen, plainYuan, type Sentence } from '@zhutui/core';
import { fault } from '../cases/case-chapters.ts';
import { STATES } from '../cases/expected-answers.ts';
import type { ExpectedAnswer, SetRow } from '../cases/written-set.ts';
import { citedSentences } from '../plugin/cited-sentences.ts';
import { nameSentences } from '../plugin/name-sentences.ts';
import type { SetTrial } from './run-set.ts';

/** How the answers of a set differ from what its rows say, each with its line; empty when they do not. */
export const compareSet = (trial: SetTrial): string[] =>
  trial.rows.flatMap(({ row }) => compareRow(trial, row).map((text) => fault(row.line, text)));

function compareRow({ answers, scheme }: SetTrial, row: SetRow): string[] {
  const own = row.ids.flatMap((id) => answers.get(id) ?? []);
  const wanted = tally(row.expected);
  const got = tally(own.map(saidBy));
  if (wanted !== got) return [`应为 ${wanted}，实为 ${got}（${[...sentencesOf(own)].join('；')}）`];
  const among = citedSentences(scheme).flatMap(({ part, sentence, route }) =>
    (part === 'pays' || part === 'allocates') && [undefined, row.route].includes(route) ? [sentence] : [],
  );
  const { sentences: named, faults } = nameSentences(row.cites, among);
  const actual = sentencesOf(own);
  return [
    ...faults,
    ...[...named].filter((one) => !actual.has(one)).map((one) => `依据写了、实际不据此：${one}`),
    ...[...actual].filter((one) => !named.has(one)).map((one) => `依据未写、实际据此：${one}`),
  ];
}

/** What was answered, as a row writes it. */
export const saidBy = (answer: Allotted): ExpectedAnswer =>
  'items' in answer
    ? { state: 'given', amount: amountOf(answer.items), times: 1 }
    : { state: answer.state, amount: 0, times: 1 };

/** The sentences that pay, and those that put off. */
export const sentencesOf = (answers: readonly Allotted[]): ReadonlySet<Sentence> =>
  new Set(
    answers.flatMap((answer) =>
      'items' in answer ? answer.items.map(({ sentence }) => sentence) : [answer.sentence],
    ),
  );

/** Several answers in the words of the table: `给予 200元 ×4；名额已满 ×1`. */
export function tally(answers: readonly ExpectedAnswer[]): string {
  const counts = new Map<string, number>();
  for (const one of answers) counts.set(wordOf(one), (counts.get(wordOf(one)) ?? 0) + one.times);
  const parts = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  return parts.map(([word, times]) => (counts.size === 1 ? word : `${word} ×${times}`)).join('；');
}

const WORDS = new Map(Object.entries(STATES).map(([word, state]) => [state, word]));

const wordOf = ({ state, amount }: ExpectedAnswer): string =>
  state === 'given' ? `给予 ${plainYuan(fen(amount))}元` : (WORDS.get(state) ?? state);
