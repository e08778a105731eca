import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { demoClock, systemClock } from './clock.ts';

const REAL = '2031-02-03T04:05:06.789Z';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(REAL), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the clock of a demonstration', () => {
  it('starts business time at the instant given and runs on at the pace of real time', () => {
    const clock = demoClock('2023-06-01T09:00+08:00');
    expect(clock.now()).toBe('2023-06-01T01:00:00.000Z');
    vi.setSystemTime(Date.parse(REAL) + 90_061_001);
    expect(clock.now()).toBe('2023-06-02T02:01:01.001Z');
  });

  it('leaves real time as it is, for sessions and one-time codes', () => {
    const clock = demoClock('2023-06-01T09:00+08:00');
    expect(clock.realNow()).toBe(REAL);
    vi.setSystemTime(Date.parse(REAL) + 1000);
    expect(clock.realNow()).toBe('2031-02-03T04:05:07.789Z');
  });
});

it('shows the same instant on both clocks outside a demonstration', () => {
  const clock = systemClock();
  expect([clock.now(), clock.realNow()]).toStrictEqual([REAL, REAL]);
});
