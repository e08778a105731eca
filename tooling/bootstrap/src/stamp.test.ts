import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unlessDone } from './stamp.mjs';

let folder: string;
let runs: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhutui-stamp-'));
  runs = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

const make = (stamp: string): Promise<void> =>
  unlessDone(join(folder, 'stamps/build'), stamp, [join(folder, 'made')], async () => {
    runs += 1;
    writeFileSync(join(folder, 'made'), '');
  });

it('works once for the same stamp, and again for another', async () => {
  await make('a');
  await make('a');
  expect(runs).toBe(1);
  await make('b');
  expect(runs).toBe(2);
});

it('works again when what it made is gone', async () => {
  await make('a');
  rmSync(join(folder, 'made'));
  await make('a');
  expect(runs).toBe(2);
});

it('does not remember work that failed', async () => {
  const fail = () => unlessDone(join(folder, 'stamp'), 'a', [], () => Promise.reject(new Error('broken')));
  await expect(fail()).rejects.toThrow('broken');
  await expect(fail()).rejects.toThrow('broken');
});
