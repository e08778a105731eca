import { expect, it } from 'vitest';
import type { DayText } from '../values/day.ts';
import { parseDay } from '../values/day.ts';
import { filingWindow, standsTo } from './filing-window.ts';
import { defineScheme } from './scheme.ts';

const scheme = (opens: DayText, closes: DayText) =>
  defineScheme({
    id: 'toy',
    programme: '玩具助推',
    year: 1999,
    title: '玩具',
    funder: '玩具总工会',
    notice: { title: '玩具通知', issuer: '玩具总工会', issuedOn: '1999-01-01' },
    opens: { '四 开始': '1999-03-01' },
    closes: { '四 截止': { reading: '解释 1', by: '1999-10-31' } },
    routes: {
      plain: { title: '甲', asks: {} },
      own: { title: '乙', asks: {}, opens: { '五 开始': opens }, closes: { '五 截止': closes } },
    },
  });

it('holds what a scheme and its route state: the later opening, the earlier closing', () => {
  const narrow = scheme('1999-04-01', '1999-09-30');
  expect(filingWindow(narrow, 'plain')).toEqual({ firstDay: '1999-03-01', lastDay: '1999-10-31' });
  expect(filingWindow(narrow, 'own')).toEqual({ firstDay: '1999-04-01', lastDay: '1999-09-30' });
  expect(filingWindow(scheme('1999-02-01', '1999-12-31'), 'own')).toEqual({
    firstDay: '1999-03-01',
    lastDay: '1999-10-31',
  });
});

it('takes both its ends, and is always open where no day is named', () => {
  const window = { firstDay: '1999-03-01', lastDay: '1999-10-31' } as const;
  const at = (day: string, of: Parameters<typeof standsTo>[0] = window) => {
    const parsed = parseDay(day);
    return parsed === undefined ? undefined : standsTo(of, parsed);
  };
  expect(['1999-02-28', '1999-03-01', '1999-10-31', '1999-11-01'].map((day) => at(day))).toEqual([
    'before',
    'open',
    'open',
    'after',
  ]);
  expect(at('2099-01-01', { firstDay: null, lastDay: null })).toBe('open');
});
