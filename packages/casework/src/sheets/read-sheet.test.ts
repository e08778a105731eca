import { describe, expect, it } from 'vitest';
import { codes } from '../testing/toy-people.ts';
import { readSheet } from './read-sheet.ts';

describe('readSheet', () => {
  it.each([
    ['headers', `${'名,'.repeat(200)}名\n王\n`],
    ['blank headers', `姓名${','.repeat(200)}\n王\n`],
    ['cells', `姓名\n王${','.repeat(200)}\n`],
  ])('refuses more columns than any table has, before it looks at them: %s', (_, csv) => {
    expect(codes(readSheet(csv))).toStrictEqual(['file-wide']);
  });

  it.each(['\n', 'a\n'])('stops reading a file of a million lines of %j', (line) => {
    expect(codes(readSheet(`姓名\n${line.repeat(1_000_000)}`))).toStrictEqual(['file-long']);
  });

  it('takes two hundred columns', () => {
    expect(codes(readSheet(`姓名${','.repeat(199)}\n王\n`))).toStrictEqual([]);
  });
});
