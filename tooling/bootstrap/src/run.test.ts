import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('../run.mjs', import.meta.url)), ...args], {
    encoding: 'utf8',
  });

it('names the tasks there are when asked for another, on stderr alone', () => {
  const { status, stdout, stderr } = run('dance');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toBe('zhutui: no task is called "dance"; there are start, test, check, bench, scheme.\n');
});

it('lists the benchmarks when asked for one that is not there, with exit code 2 and nothing on stdout', () => {
  const { status, stdout, stderr } = run('bench', 'no-such-benchmark');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^zhutui: no benchmark is called "no-such-benchmark"; there are: /);
});
