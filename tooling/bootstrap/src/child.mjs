// @ts-check
import { spawn } from 'node:child_process';
import { ROOT, SEARCH_PATH } from './paths.mjs';

/**
 * Runs a program to its end with stdout sent to stderr, and keeps what it said.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] quiet: say nothing while it goes well
 * @returns {Promise<{ code: number, output: string }>}
 */
export function work(program, args, { env = {}, quiet = false } = {}) {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, PATH: SEARCH_PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  /** @param {Buffer} chunk */
  const take = (chunk) => {
    output += chunk.toString();
    if (!quiet) process.stderr.write(chunk);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => child.kill(signal) && process.exit(130);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return ended(child)
    .then((code) => ({ code, output }))
    .finally(() => process.off('SIGINT', pass).off('SIGTERM', pass));
}

/**
 * Hands the terminal to a program in a process group of its own, passes signals on, and leaves no child of it behind.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export async function handOver(program, args, env = {}) {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, PATH: SEARCH_PATH, ...env },
    stdio: 'inherit',
    detached: true,
  });
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => killGroup(child.pid, signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  const code = await ended(child);
  process.off('SIGINT', pass).off('SIGTERM', pass);
  killGroup(child.pid, 'SIGKILL');
  return code;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function ended(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

/**
 * @param {number | undefined} leader
 * @param {NodeJS.Signals} signal
 */
function killGroup(leader, signal) {
  if (leader === undefined) return;
  try {
    process.kill(-leader, signal);
  } catch {
    // The group is gone already.
  }
}
