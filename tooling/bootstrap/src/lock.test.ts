import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withLock } from './lock.mjs';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhutui-lock-'));
  path = join(folder, 'prepare.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lets one at a time work, and the next as soon as it is done', async () => {
  const steps: string[] = [];
  const worker = (name: string) =>
    withLock(path, async () => {
      steps.push(`${name} begins`);
      await new Promise(setImmediate);
      steps.push(`${name} ends`);
    });
  await Promise.all([worker('first'), worker('second')]);
  expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

it('gives the lock back when the work fails', async () => {
  await expect(withLock(path, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(existsSync(path)).toBe(false);
});

it('breaks the lock of a process that is gone', async () => {
  writeFileSync(path, '2147483646');
  expect(await withLock(path, () => Promise.resolve('done'))).toBe('done');
  expect(readdirSync(folder)).toEqual([]);
});

it('breaks a lock nobody has touched for long, though its number lives again', async () => {
  writeFileSync(path, String(process.pid));
  const long = new Date(Date.now() - 60_000);
  utimesSync(path, long, long);
  expect(await withLock(path, () => Promise.resolve('done'))).toBe('done');
});
