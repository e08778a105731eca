import { expect, it } from 'vitest';
import { waits } from './list-views.ts';

const withdrawal = { reason: '有误', proposedBy: '甲', settledBy: null, settledAt: null, settles: true };

it('has a second person look at proposals and at withdrawals that are asked for', () => {
  expect(waits({ state: 'proposed', withdrawal: null })).toBe(true);
  expect(waits({ state: 'confirmed', withdrawal })).toBe(true);
  expect(waits({ state: 'confirmed', withdrawal: null })).toBe(false);
  expect(waits({ state: 'withdrawn', withdrawal })).toBe(false);
  expect(waits({ state: 'rejected', withdrawal: null })).toBe(false);
});
