import { Worker } from 'node:worker_threads';

/**
 * Ends this process, with a line on stderr, unless it is called off in time: for what runs in this very thread and may never
 * come to an end, so that nobody else could say so. Gives what calls it off.
 */
export function watchdog(milliseconds: number, line: string): () => Promise<unknown> {
  const dog = new Worker(BITE, { eval: true, workerData: { milliseconds, line } });
  return () => dog.terminate();
}

/** The main thread would have to write for a worker that used the console. */
const BITE = `
const { workerData } = require('node:worker_threads');
setTimeout(() => {
  require('node:fs').writeSync(2, workerData.line + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, workerData.milliseconds);
`;
