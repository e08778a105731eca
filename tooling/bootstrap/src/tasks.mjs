// @ts-check
import { bench } from './bench.mjs';
import { check } from './check.mjs';
import { Fault, say } from './say.mjs';
import { scheme } from './scheme.mjs';
import { start } from './start.mjs';
import { test } from './test.mjs';

/** @type {Readonly<Record<string, (args: readonly string[]) => Promise<number | undefined>>>} */
const TASKS = { start, test, check, bench, scheme };

/**
 * Runs a task of the root manifest. A task that goes on in this process answers undefined and sets its own exit code.
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<number | undefined>}
 */
export async function runTask(name, args) {
  const task = TASKS[name];
  try {
    if (task === undefined)
      throw new Fault(`no task is called "${name}"; there are ${Object.keys(TASKS).join(', ')}.`);
    return await task(args);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    say(error.message);
    return 1;
  }
}
