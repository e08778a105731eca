import { expect, it } from 'vitest';
import type { TestModule } from 'vitest/node';
import { tally } from './tally.ts';

const file = (states: readonly string[], errors: readonly unknown[] = []): TestModule =>
  ({
    children: { allTests: () => states.map((state) => ({ result: () => ({ state }) })) },
    errors: () => errors,
  }) as unknown as TestModule;

it('counts tests over all files', () => {
  expect(tally([file(['passed', 'failed']), file(['passed', 'skipped'])], [])).toEqual({
    passed: 2,
    failed: 1,
  });
});

it('counts a file that did not load, and an error outside any test, as failed', () => {
  expect(tally([file([], [new Error('no such module')])], [])).toEqual({ passed: 0, failed: 1 });
  expect(tally([file(['passed'])], [new Error('unhandled')])).toEqual({ passed: 1, failed: 1 });
});
