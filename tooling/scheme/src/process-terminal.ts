import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { checkoutDisk } from './checkout-disk.ts';
import { quickProcess } from './quick-process.ts';
import type { Beside, Conversation, Terminal } from './terminal.ts';

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
    say: (line) => console.error(line),
    disk: checkoutDisk(process.cwd()),
    converse,
    beside,
    quick: quickProcess,
  };
}

/** Questions go to stderr, so that what is printed stays apart. */
function converse(): Conversation {
  const reader = createInterface({ input: process.stdin });
  const lines = reader[Symbol.asyncIterator]();
  return {
    async ask(question) {
      process.stderr.write(question);
      const { done, value } = await lines.next();
      return done === true ? undefined : value.trim();
    },
    end: () => reader.close(),
  };
}

/** The same program once more, in a process of its own that leads a group: it is ended with all that it started, and with this one. */
function beside(args: readonly string[]): Beside {
  const child = spawn(process.execPath, [process.argv[1] ?? '', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  const stop = (): void => endGroup(child.pid);
  const leave = (): never => process.exit(130);
  process.on('exit', stop).on('SIGINT', leave).on('SIGTERM', leave);
  child.on('error', ({ message }) => console.error(message));
  const ended = new Promise<number | undefined>((resolve) => {
    child.on('close', (code) => {
      process.off('exit', stop).off('SIGINT', leave).off('SIGTERM', leave);
      resolve(code ?? undefined);
    });
  });
  return { stop, ended };
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGTERM');
  } catch {
    // The group is gone already.
  }
}
