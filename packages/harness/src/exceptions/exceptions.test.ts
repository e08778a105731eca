import { expect, it } from 'vitest';
import { readExceptions } from './exceptions.ts';

const table = (columns: string, row: string): string =>
  `# 例外\n\n## 数字\n\n| ${columns} |\n| --- | --- | --- |\n| ${row} |\n`;

it('reads each exception with its reason, its columns in any order', () => {
  const { figures, faults } = readExceptions(table('理由 | 数字 | 句子', '同条 | 2000 | 三 第一名'));
  expect(faults).toEqual([]);
  expect(figures).toMatchObject([{ line: 7, reason: '同条' }]);
});

it('refuses a table with a column that nobody knows, or without one, with the line of its head', () => {
  expect(readExceptions(table('句子 | 数目 | 理由', '三 第一名 | 2000 | 同条'))).toMatchObject({
    figures: [],
    faults: [
      'exceptions.md 第5行：表格缺少列：数字。',
      'exceptions.md 第5行：没有这样的列：数目；可用的列：句子、数字、理由。',
    ],
  });
});

it('refuses a row without a reason, and a heading that is no kind of exception', () => {
  expect(readExceptions(table('句子 | 数字 | 理由', '三 第一名 | 2000 | ？')).faults).toEqual([
    'exceptions.md 第7行：应写明：理由',
  ]);
  expect(
    readExceptions(table('句子 | 数字 | 理由', '三 | 1 | 同条').replace('数字\n', '数目\n')).faults,
  ).toEqual(['exceptions.md 第3行：“数目”不是叙述、数字、等价变异、并付之一']);
});
