import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Place } from '../../database/open-database.ts';

const SOURCES = fileURLToPath(new URL('.', import.meta.url));
const BUILT = fileURLToPath(new URL('../../../node_modules/.children/', import.meta.url));

let built = 0;

/** Another process at work on the same place. */
export interface Child {
  /** What it says, line by line. */
  readonly lines: AsyncIterable<string>;
  /** Kills it as a power cut would end it: it gets no chance to tidy up. */
  readonly kill: () => Promise<void>;
  /** Lets a child go on that waits for the others. */
  readonly start: () => void;
}

/** Starts `NAME.child.ts` of this folder with the place as its only argument. */
export async function startChild(name: string, place: Place): Promise<Child> {
  const program = await bundle(name);
  const child = spawn(process.execPath, [program, JSON.stringify(place)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit').finally(() => rmSync(program, { force: true }));
  return {
    lines: createInterface({ input: child.stdout }),
    kill: () => killed(child, exit),
    start: () => void child.stdin.end('go'),
  };
}

async function killed(child: ChildProcess, exit: Promise<unknown>): Promise<void> {
  child.kill('SIGKILL');
  await exit;
}

async function bundle(name: string): Promise<string> {
  mkdirSync(BUILT, { recursive: true });
  built += 1;
  const outfile = `${BUILT}${name}-${process.pid}-${built}.mjs`;
  await build({
    entryPoints: [`${SOURCES}${name}.child.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['better-sqlite3', 'kysely', 'pg'],
  });
  return outfile;
}
