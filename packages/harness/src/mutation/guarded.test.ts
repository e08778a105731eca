import { expect, it } from 'vitest';
import { guarded } from './guarded.ts';

it('answers what a function answers, throws what it throws, and cuts off one that never ends', () => {
  expect(guarded(() => 7, 1000)).toEqual({ value: 7 });
  expect(() => guarded(() => JSON.parse('{'), 1000)).toThrow(SyntaxError);
  const forever = (): never => {
    for (;;);
  };
  expect(guarded(forever, 50)).toBeUndefined();
});
