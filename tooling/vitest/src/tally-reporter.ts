import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import { tally } from './tally.ts';

/** Leaves the tally of the run where ZHUTUI_TEST_TALLY says, for `npm test` to print as its last line. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const path = process.env.ZHUTUI_TEST_TALLY;
    if (path !== undefined) writeFileSync(path, JSON.stringify(tally(modules, unhandled)));
  }
}
