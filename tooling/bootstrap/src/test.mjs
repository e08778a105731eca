// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handOver } from './child.mjs';
import { ROOT } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { Fault, say } from './say.mjs';

/**
 * All tests, or those under the given paths. The last line on stdout is `N passed, N failed`, whatever happens; fails
 * as well when no test ran at all.
 * @param {readonly string[]} args paths or options for vitest
 */
export async function test(args) {
  const { passed, failed } = await prepare({ build: true }).then(() => run(args), unprepared);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** @param {readonly string[]} args */
async function run(args) {
  const folder = mkdtempSync(join(tmpdir(), 'zhutui-test-'));
  const path = join(folder, 'tally.json');
  const vitest = [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '-c',
    'tooling/vitest/vitest.config.ts',
    ...args,
  ];
  const code = await handOver(process.execPath, vitest, { ZHUTUI_TEST_TALLY: path });
  const tally = readTally(path, code);
  rmSync(folder, { recursive: true, force: true });
  return tally;
}

/**
 * What cannot be built counts as one failed test.
 * @param {unknown} error
 */
function unprepared(error) {
  if (!(error instanceof Fault)) throw error;
  say(error.message);
  return { passed: 0, failed: 1 };
}

/**
 * What the reporter left; a run that died, or failed without a failing test, counts as one failed.
 * @param {string} path
 * @param {number} code
 * @returns {{ passed: number, failed: number }}
 */
function readTally(path, code) {
  const { passed, failed } = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { passed: 0, failed: 0 };
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) };
}
