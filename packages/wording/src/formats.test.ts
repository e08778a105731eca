import { applicationGraph } from '@zhutui/core';
import { describe, expect, it } from 'vitest';
import { dayWords, levelWords, momentWords, moneyWords, stateHints, stateWords } from './index.ts';

describe('wording', () => {
  it('writes money with separators and two decimals', () => {
    expect([moneyWords(200_000), moneyWords(80_000), moneyWords(5), moneyWords(123_456_789)]).toEqual([
      '2,000.00 元',
      '800.00 元',
      '0.05 元',
      '1,234,567.89 元',
    ]);
  });

  it('writes days and moments in Beijing time whatever the zone of the process', () => {
    expect(dayWords('2023-10-31')).toBe('2023年10月31日');
    expect(momentWords('2023-10-31T15:59:59Z')).toBe('2023-10-31 23:59');
    expect(momentWords('2023-10-31T16:00:00Z')).toBe('2023-11-01 00:00');
  });

  it('says at which level of a review an application stands', () => {
    expect(levelWords({ level: 2, of: 3, body: '镇总工会' })).toBe('审核第 2 级（镇总工会），共 3 级');
  });

  it('has a word and a hint for every state of the graph', () => {
    for (const { to } of applicationGraph)
      expect(stateWords[to].length * stateHints[to].length).toBeGreaterThan(0);
  });
});
