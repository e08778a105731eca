// @ts-check
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { work } from './child.mjs';
import { ROOT } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { say } from './say.mjs';

/** @param {string} path under node_modules of the root */
const program = (path) => join(ROOT, 'node_modules', path);

/** @type {readonly { name: string, args: () => Promise<readonly string[]> | readonly string[] }[]} */
const CHECKS = [
  { name: 'format', args: () => [program('@biomejs/biome/bin/biome'), 'ci', '--reporter=summary', '.'] },
  { name: 'lint', args: () => [program('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
  {
    name: 'types',
    args: () => [program('turbo/bin/turbo'), 'run', 'types', '--output-logs=errors-only', '--continue'],
  },
  { name: 'boundaries', args: async () => [await bundle('tooling/boundaries/src/main.ts')] },
  { name: 'unused', args: () => [program('knip/bin/knip.js'), '--no-config-hints'] },
  { name: 'manifests', args: () => [program('sherif/index.js')] },
];

/**
 * All checks that need no test run, one after another; each failing one shows what it found.
 * @param {readonly string[]} only names of checks, all when empty
 */
export async function check(only) {
  await prepare({ build: false });
  const failed = [];
  for (const { name, args } of CHECKS.filter((one) => only.length === 0 || only.includes(one.name))) {
    const { code, output } = await work(process.execPath, await args(), {
      quiet: true,
      env: { NO_COLOR: '1' },
    });
    say(`${name}: ${code === 0 ? 'good' : 'fails'}`);
    if (code !== 0) console.log(output.trimEnd());
    if (code !== 0) failed.push(name);
  }
  if (failed.length > 0) say(`fails: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}
