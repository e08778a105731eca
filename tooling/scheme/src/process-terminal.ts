import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
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
    place: (path) => resolve(path),
    save: (path, text) => writeFile(path, text),
    say: (line) => console.error(line),
  };
}
