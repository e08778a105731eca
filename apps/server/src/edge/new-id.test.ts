import { afterEach, expect, it, vi } from 'vitest';
import { newId } from './new-id.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('makes a UUID of version 7', () => {
  const ids = Array.from({ length: 200 }, newId);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('makes ids that sort in the order they were made, also many in one millisecond', () => {
  const ids = Array.from({ length: 5000 }, newId);
  expect(ids.toSorted()).toStrictEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

it('keeps that order when the clock of the machine is put back', () => {
  const before = newId();
  vi.useFakeTimers({ now: Date.parse('2001-01-01T00:00:00Z'), toFake: ['Date'] });
  expect(newId() > before).toBe(true);
});
