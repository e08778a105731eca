import { type Dirent, existsSync, watch } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Disk } from './terminal.ts';

/** The checkout below a root folder. */
export function checkoutDisk(root: string): Disk {
  return {
    path: (path) => resolve(root, path),
    read: (path) => readFile(resolve(root, path), 'utf8').catch(() => undefined),
    has: (path) => existsSync(resolve(root, path)),
    async write(path, text) {
      const target = resolve(root, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
    },
    folders: (path) => namesIn(resolve(root, path), (entry) => entry.isDirectory()),
    files: (path) => namesIn(resolve(root, path), (entry) => entry.isFile()),
    place: (folder, files) => place(root, join(root, folder), files),
    changes: (folder) => changesBelow(join(root, folder)),
  };
}

async function namesIn(path: string, wanted: (entry: Dirent) => boolean): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => (wanted(entry) ? [entry.name] : [])).sort();
}

/** Written aside, then put in place by one rename. */
async function place(root: string, folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  if (existsSync(folder)) throw new Error(`${folder} is there already`);
  const cache = join(root, '.cache');
  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(join(cache, 'new-'));
  try {
    for (const [name, text] of files) await writeFile(join(aside, name), text);
    await mkdir(dirname(folder), { recursive: true });
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

/** Several writes of one save count once. */
const SETTLED_MS = 30;

async function* changesBelow(folder: string): AsyncGenerator<void> {
  let saved = (): void => {};
  let next = new Promise<void>((done) => {
    saved = done;
  });
  const watcher = watch(folder, { recursive: true }, () => saved());
  try {
    for (;;) {
      await next;
      await new Promise((done) => setTimeout(done, SETTLED_MS));
      next = new Promise<void>((done) => {
        saved = done;
      });
      yield;
    }
  } finally {
    watcher.close();
  }
}
