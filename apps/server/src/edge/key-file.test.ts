import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SettingError } from './env.ts';
import { readKeyFile } from './key-file.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhutui-keys-'));
  file = join(folder, 'deep', 'keys.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is made by the first start on an empty installation, readable by its owner alone', () => {
  const made = readKeyFile(file, true);
  expect(Object.values(made.keys).map(({ length }) => length)).toStrictEqual([32]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'deep')).mode & 0o777).toBe(0o700);
});

it('holds other keys in every installation', () => {
  expect(readKeyFile(file, true)).not.toStrictEqual(readKeyFile(join(folder, 'other.json'), true));
});

it('is left as it is when it is there already', () => {
  const first = readKeyFile(file, true);
  const text = readFileSync(file, 'utf8');
  expect(readKeyFile(file, true)).toStrictEqual(first);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

it('is never made where there are data already: the start says what is missing and where to get it', () => {
  expect(() => readKeyFile(file, false)).toThrow(SettingError);
  expect(() => readKeyFile(file, false)).toThrow(/^KEY_FILE：无法读取密钥文件 .*keys\.json.*请从备份恢复。$/);
  expect(existsSync(file)).toBe(false);
});

it('that is damaged is told in one line, without a word of what stands in it', () => {
  const secret = 'c2VjcmV0IHNlY3JldCBzZWNyZXQgc2VjcmV0';
  const damaged = join(folder, 'keys.json');
  writeFileSync(damaged, `{"current":"k1","keys":{"k1":"${secret}"}`);
  const line = messageOf(() => readKeyFile(damaged, true));
  expect(line).toMatch(/^KEY_FILE：[^\n]*$/);
  expect(line).not.toContain(secret.slice(0, 12));
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
}
