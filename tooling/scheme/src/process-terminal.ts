import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Terminal } from './terminal.ts';

/** The terminal of this process. A reader that goes away (`| head`) ends it quietly. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    input: process.stdin,
    async print(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    file: (path) => readFile(path, 'utf8').catch(() => undefined),
    say: (line) => console.error(line),
  };
}
