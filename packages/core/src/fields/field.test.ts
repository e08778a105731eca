import { expect, it } from 'vitest';
import { asked } from './field.ts';

it('asks a field that hangs on nothing', () => expect(asked(undefined, {})).toBe(true));

it('asks where the other answer is one of those wanted, and not where it is another or "none"', () => {
  expect(asked({ highest: '复赛' }, { highest: '复赛' })).toBe(true);
  expect(asked({ highest: ['复赛', '决赛'] }, { highest: '决赛' })).toBe(true);
  expect(asked({ highest: '复赛' }, { highest: '决赛' })).toBe(false);
  expect(asked({ highest: '复赛' }, { highest: null })).toBe(false);
});

it('leaves open whether to ask while the other answer is not given', () => {
  expect(asked({ highest: '复赛' }, {})).toBeUndefined();
  expect(asked({ kind: '个人', highest: '复赛' }, { kind: '团体' })).toBe(false);
});
