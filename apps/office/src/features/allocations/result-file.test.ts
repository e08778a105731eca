import { drawFrom } from '@zhutui/core';
import { expect, it } from 'vitest';
import type { RunLine } from './allocation-views.ts';
import { answerSums, inOrder } from './answer-sums.ts';
import { resultFile } from './result-file.ts';

const line = (applicationId: string, answer: RunLine['answer'] = 'not drawn'): RunLine => ({
  applicationId,
  reference: `Z-${applicationId}`,
  answer,
  amount: answer === 'given' ? 10_050 : null,
  sentence: answer === 'given' ? null : '五“抽签，限二人”',
});
const lines = [line('c'), line('b', 'given'), line('a'), line('d', 'given')];

it('sums what was answered, places first', () => {
  expect(answerSums(lines)).toEqual([
    { answer: 'given', count: 2, amount: 20_100 },
    { answer: 'not drawn', count: 2, amount: 0 },
  ]);
});

it('lists by lot where lots were drawn, else by reference', () => {
  const byLot = (id: string): number => ({ a: 0.9, b: 0.4, c: 0.5, d: 0.1 })[id] ?? 0;
  expect(
    inOrder(lines)
      .map(({ applicationId }) => applicationId)
      .join(''),
  ).toBe('bdac');
  expect(
    inOrder(lines, byLot)
      .map(({ applicationId }) => applicationId)
      .join(''),
  ).toBe('dbca');
});

it('saves what anybody needs to draw the lots again', () => {
  const lotOf = drawFrom('种子');
  expect(resultFile([line('a-1')], lotOf)).toBe(
    '\uFEFF受理编号,系统编号,抽签数,结果,金额（元）,依据\r\nZ-a-1,a-1,0.6458449233,未中签,,五“抽签，限二人”\r\n',
  );
  expect(resultFile([line('b', 'given')])).toContain('\r\nZ-b,b,获得名额,100.50,\r\n');
});
