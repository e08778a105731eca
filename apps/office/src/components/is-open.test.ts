import { expect, it } from 'vitest';
import { isOpen } from './is-open.ts';

it('counts a case as open while the union has to decide it, on hold too, and not while its applicant corrects it', () => {
  expect(isOpen({ state: 'reviewing' })).toBe(true);
  expect(isOpen({ state: 'onHold' })).toBe(true);
  expect(isOpen({ state: 'returned' })).toBe(false);
});
