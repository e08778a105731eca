import { toyPackage } from '@zhutui/harness/testing';
import { toyFiles, toyFolder } from '@zhutui/harness/testing/source';
import { expect, it } from 'vitest';
import { quickVerdict } from './quick-process.ts';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';

const { cases } = toyPackage;

/** What `check` says of the toy package, some of its files otherwise. */
async function check(args: readonly string[], instead: Readonly<Record<string, string>> = {}) {
  const told = { stdout: '', stderr: '', saved: '', beside: '' };
  const files = await toyFiles(instead);
  const code = await run(
    ['check', ...args],
    () => Promise.reject(new Error('check loads no other package')),
    {
      input: (async function* () {})(),
      print: async (text) => {
        told.stdout += text;
      },
      say: (line) => {
        told.stderr += line;
      },
      beside: (asked) => {
        told.beside += asked.join(' ');
        return { stop: () => (told.beside += ' stopped; '), ended: Promise.resolve(undefined) };
      },
      quick: () => ({ verdict: () => quickVerdict(toyFolder, files), close: () => {} }),
      converse: () => ({ ask: async () => undefined, end: () => {} }),
      disk: {
        path: () => toyFolder,
        read: async (path) => {
          const text = await files(path.replace('schemes/toy-folder/', ''));
          return text === '' ? undefined : text;
        },
        has: () => true,
        folders: async () => ['another', 'toy-folder'],
        files: async (path) => (path.endsWith('toy-folder') ? ['index.ts', 'toy-scheme.ts'] : []),
        write: async (path, text) => {
          told.saved = `${path} ${text}`;
        },
        place: async () => {},
        changes: async function* () {
          yield;
        },
      },
    },
  );
  return { code, ...told };
}

it('tries the package of a scheme, or of a match, and ends with 0 when nothing is found', async () => {
  expect(await check(['toy'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^✓ 全部通过\n/) });
  const { code, stdout } = await check(['toy-match', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    coverage: { percent: 100 },
    mutation: { survived: 0 },
  });
});

it('ends with 1 and prints the faults and the rows still to be written', async () => {
  const { code, stdout } = await check(['toy'], {
    'cases.md': cases.replace('| 末日 |', '| 末日 | 多了一格 |'),
  });
  expect(code).toBe(1);
  expect(stdout).toContain('应有5格，实有6格');
  expect(stdout).toContain('| ？ | claim.issuedOn = 1998-12-31 | ？ | ？ | ？ |');
});

it('refuses what the linter will refuse: a judgement tested for truth', async () => {
  const scheme = (await (await toyFiles())('toy-scheme.ts')) ?? '';
  const rule = 'when(is(claim.level, ';
  expect(scheme).toContain(rule);
  const at = scheme.slice(0, scheme.indexOf(rule)).split('\n').length;
  const { code, stdout } = await check(['toy'], {
    'toy-scheme.ts': scheme.replace(rule, 'when(claim.level !== null && is(claim.level, '),
  });
  expect(code).toBe(1);
  expect(stdout).toContain(`toy-scheme.ts:${at} 写有“&&”`);
  expect(stdout).toContain('请写 all(…)');
  expect(stdout).toContain(`toy-scheme.ts:${at} 写有“!==”`);
});

it('saves the report as a page that needs nothing else', async () => {
  const { saved } = await check(['toy', '--html', 'toy.html']);
  expect(saved).toMatch(/^toy\.html <!doctype html>/);
  expect(saved).not.toMatch(/(src|href)="(?!#)|@import|url\(/);
});

it('says which file is missing', async () => {
  expect(await check(['toy'], { 'cases.md': '' })).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('schemes/toy-folder/cases.md'),
  });
});

it('watches: the quick part now and after each save, with the milliseconds it took, and the whole beside it', async () => {
  const { code, stdout, beside } = await check(['toy', '--watch']);
  expect(code).toBe(0);
  expect(beside).toBe('check toy stopped; check toy');
  expect(stdout.match(/✓ 全部通过/g)).toHaveLength(2);
  const took = [...stdout.matchAll(/快检用时 (\d+) 毫秒/g)].map(([, ms]) => Number(ms));
  expect(took).toHaveLength(2);
  expect(Math.min(...took)).toBeLessThan(1000);
});

it('watches on through a mistake: one that does not parse, one that throws when loaded, a case that fails', async () => {
  const broken = await check(['toy', '--watch'], { 'index.ts': 'export const plugins = [' });
  expect(broken).toMatchObject({ code: 1, stdout: expect.stringContaining('✗ source') });
  const throwing = await check(['toy', '--watch'], { 'index.ts': "throw new Error('坏了');" });
  expect(throwing).toMatchObject({ code: 1, stdout: expect.stringContaining('装载不了：坏了') });
  const failing = await check(['toy', '--watch'], { 'cases.md': cases.replace('通过 50.00元', '通过 51元') });
  expect(failing).toMatchObject({ code: 1, stdout: expect.stringContaining('✗ case'), beside: '' });
});

it('is what other verbs point to where a package cannot be loaded', async () => {
  const told: string[] = [];
  const terminal = { say: (line: string) => void told.push(line) } as unknown as Terminal;
  expect(await run(['list'], () => Promise.reject(new Error('坏了')), terminal)).toBe(1);
  expect(told).toStrictEqual(['有计划装载不了：坏了。请用 check 单独检验各个计划。']);
});
