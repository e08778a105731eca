import type { RunLine } from './allocation-views.ts';

/** How many applications got one answer, and what they are given together, in fen. */
export interface AnswerSum {
  readonly answer: RunLine['answer'];
  readonly count: number;
  readonly amount: number;
}

/** Each answer that somebody got, those who are given something first. */
export const answerSums = (lines: readonly RunLine[]): readonly AnswerSum[] =>
  ORDER.map((answer) => {
    const same = lines.filter((line) => line.answer === answer);
    return { answer, count: same.length, amount: same.reduce((sum, line) => sum + (line.amount ?? 0), 0) };
  }).filter(({ count }) => count > 0);

/** Places before refusals; within an answer by lot where lots were drawn, else by reference. */
export function inOrder(lines: readonly RunLine[], lotOf?: (id: string) => number): readonly RunLine[] {
  const keyOf = (line: RunLine): readonly [number, number] => [
    ORDER.indexOf(line.answer),
    lotOf?.(line.applicationId) ?? 0,
  ];
  return [...lines].sort((a, b) => {
    const [[answerA, lotA], [answerB, lotB]] = [keyOf(a), keyOf(b)];
    return answerA - answerB || lotA - lotB || (a.reference < b.reference ? -1 : 1);
  });
}

const ORDER: readonly RunLine['answer'][] = ['given', 'waiting', 'not drawn', 'quota full'];
