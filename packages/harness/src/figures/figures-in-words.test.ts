import { describe, expect, it } from 'vitest';
import { chineseNumber, figuresInWords } from './figures-in-words.ts';

describe('figures in the words of a notice', () => {
  it.each([
    ['三百三十四', 334],
    ['十', 10],
    ['二十', 20],
    ['一千零五', 1005],
    ['两万', 20_000],
    ['二〇一六', 2016],
  ])('reads %s as %d', (text, number) => {
    expect(chineseNumber(text)).toBe(number);
  });

  it('holds numbers in either script, both ends of a range, and 1 where it says 前几名', () => {
    expect([...figuresInWords('决赛第二至十名，每人1000元').numbers]).toEqual(
      expect.arrayContaining([2, 10, 1000]),
    );
    expect([...figuresInWords('决赛第2—10名').numbers]).toEqual([2, 10]);
    expect(figuresInWords('前十名').numbers.has(1)).toBe(true);
    expect(figuresInWords('第十名').numbers.has(1)).toBe(false);
  });

  it('holds full dates in either form, and the first and last day of a year named alone', () => {
    expect([...figuresInWords('2001年2月3日（含）').days]).toEqual(['2001-02-03']);
    expect([...figuresInWords('2001年度取证').days]).toEqual(['2001-01-01', '2001-12-31']);
  });
});
