// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { handOver } from './child.mjs';
import { ROOT } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { say } from './say.mjs';

const FOLDER = 'tooling/bench/src';

/**
 * Runs `tooling/bench/src/<name>.ts` in a process of its own, so that nothing else is on its heap; what stands in
 * folders below is material of the benchmarks.
 * @param {readonly string[]} args name of the benchmark, then its own arguments
 */
export async function bench([name, ...rest]) {
  const names = benchmarks();
  if (name === undefined || !names.includes(name)) {
    say(
      `no benchmark is called "${name ?? ''}"; there are: ${names.length === 0 ? 'none yet' : names.join(', ')}.`,
    );
    return 2;
  }
  await prepare({ build: false });
  return handOver(process.execPath, ['--expose-gc', await bundle(`${FOLDER}/${name}.ts`), ...rest]);
}

function benchmarks() {
  const folder = join(ROOT, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) => /^([a-z0-9-]+)\.ts$/.exec(file)?.[1] ?? []);
}
