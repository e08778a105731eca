import type { TestModule } from 'vitest/node';

/** Tests that passed and failed in a run. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Counts tests; a file that did not load and an error outside any test each count as one failed. */
export function tally(modules: readonly TestModule[], unhandled: readonly unknown[]): Tally {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state: 'passed' | 'failed'): number =>
    tests.filter((test) => test.result().state === state).length;
  return { passed: count('passed'), failed: count('failed') + brokenFiles(modules) + unhandled.length };
}

const brokenFiles = (modules: readonly TestModule[]): number =>
  modules.filter((module) => module.errors().length > 0).length;
