import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { generateRegistry } from './generate-registry.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zhutui-generate-'));
  write('core/package.json', '{ "name": "@zhutui/core", "type": "module", "exports": "./index.ts" }');
  write('core/index.ts', 'export const assess = (limit: number) => limit > 1;');
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

const scheme = (id: string, source: string): void => {
  write(`schemes/${id}/package.json`, '{ "type": "module" }');
  write(`schemes/${id}/index.ts`, source);
  cpSync(join(root, 'core'), join(root, `schemes/${id}/node_modules/@zhutui/core`), { recursive: true });
};

const digestOf = async (id: string): Promise<string | undefined> =>
  (await generateRegistry(root)).schemes.find(({ folder }) => folder === id)?.digest;

const SOURCE = `import { assess } from '@zhutui/core';
export const status: string = 'draft';
export const plugins = [{ id: 'toy', amount: 5, rule: (years: number) => assess(years) }];
`;

it('writes one relative import, the notice and the digest for each folder', async () => {
  scheme('b-second', SOURCE);
  scheme('a-first', SOURCE);
  write('schemes/a-first/notice.md', '# 通知\n“引号”');
  await generateRegistry(root);
  const text = readFileSync(join(root, 'packages/registry/src/generated.ts'), 'utf8');
  expect(text).toContain('import * as scheme0 from "../../../schemes/a-first/index.ts";');
  expect(text).toContain('import * as scheme1 from "../../../schemes/b-second/index.ts";');
  expect(text).toContain('notice: "# 通知\\n“引号”",');
});

it('passes over a folder that has no index.ts yet, and ignores one without a manifest', async () => {
  write('schemes/begun/package.json', '{}');
  write('schemes/stray/note.txt', '');
  expect(await generateRegistry(root)).toMatchObject({ schemes: [], changed: true, passedOver: ['begun'] });
  expect(await generateRegistry(root)).toMatchObject({ changed: false });
});

it('keeps the digest when only the place, comments, names or formatting differ', async () => {
  scheme('one', SOURCE);
  scheme('other', `/** A word. */\n${SOURCE.replaceAll('years', 'n').replaceAll(' ', '  ')} // end`);
  const before = await digestOf('one');
  expect(await digestOf('other')).toBe(before);
});

it('changes the digest when a rule changes', async () => {
  scheme('one', SOURCE);
  const before = await digestOf('one');
  scheme('one', SOURCE.replace('amount: 5', 'amount: 6'));
  expect(await digestOf('one')).not.toBe(before);
});

it('changes the digest when the core changes, even where the plugin does not import it', async () => {
  scheme('one', 'export const plugins = [];');
  const before = await digestOf('one');
  write('core/index.ts', 'export const assess = (limit: number) => limit > 2;');
  scheme('one', 'export const plugins = [];');
  expect(await digestOf('one')).not.toBe(before);
});

it('rejects a scheme that does not bundle, naming the fault', async () => {
  scheme('broken', 'import "./missing.ts";');
  await expect(generateRegistry(root)).rejects.toThrow(/missing\.ts/);
});
