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
  const byReference = [...lines].sort((a, b) => (a.reference < b.reference ? -1 : 1));
  const byLot =
    lotOf === undefined ? byReference : sortedBy(byReference, (line) => lotOf(line.applicationId));
  return sortedBy(byLot, ({ answer }) => ORDER.indexOf(answer));
}

/** Equal ones stay in the order in which they were. */
const sortedBy = (lines: readonly RunLine[], keyOf: (line: RunLine) => number): readonly RunLine[] =>
  [...lines].sort((a, b) => keyOf(a) - keyOf(b));

const ORDER: readonly RunLine['answer'][] = ['given', 'waiting', 'not drawn', 'quota full'];
