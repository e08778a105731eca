import { expect, it } from 'vitest';
import { toyScheme } from '../testing/toy-scheme.ts';
import { describeScheme } from './describe.ts';

it('a description names every entry a sentence rests on, and none where there is none', () => {
  const closes = { '四 年底前': { reading: ['解释 1', '解释 2'], by: '1999-12-31' } } as const;
  const { closes: told, requires } = describeScheme({ ...toyScheme, closes });
  expect(told).toEqual([{ sentence: '四 年底前', value: '1999-12-31', readings: ['解释 1', '解释 2'] }]);
  expect(requires).toEqual([{ sentence: '一 持卡会员', readings: ['解释 1'] }]);
  expect(describeScheme(toyScheme).closes).toEqual([
    { sentence: '四 1999年12月31日前申报', value: '1999-12-31' },
  ]);
});
