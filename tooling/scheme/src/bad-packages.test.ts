import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quickProcess } from './quick-process.ts';
import { bundleCommand, type Command } from './testing/command.ts';
import { type CopiedCheckout, copyCheckout } from './testing/copied-checkout.ts';

/** Packages that cannot even be loaded, by what their `index.ts` does before it exports anything. */
const BAD = {
  'loops-at-load': 'for (;;);',
  'throws-at-load': "throw new RangeError('坏了');",
  'clock-at-load': "Reflect.get([].constructor.constructor('return this')(), 'Da' + 'te').now();",
  'hoards-at-load': 'const all: number[][] = []; for (;;) all.push(new Array(100_000).fill(all.length));',
  'does-not-parse': 'export const plugins = [',
  'imports-nothing-there': "import { none } from '@zhutui/not-there'; void none;",
};
const SOUND = 'beijing-2015';

let checkout: CopiedCheckout;
let command: Command;

beforeAll(async () => {
  checkout = copyCheckout();
  for (const [name, text] of Object.entries(BAD)) write(name, text);
  checkout.link();
  command = await bundleCommand('main-alone.ts', { checkout: checkout.root, cwd: checkout.root });
});
afterAll(() => {
  command.remove();
  checkout.remove();
});

function write(name: string, text: string): void {
  const folder = join(checkout.root, 'schemes', name);
  mkdirSync(folder);
  const files = {
    'package.json': JSON.stringify({ name: `@zhutui/${name}`, type: 'module', exports: './index.ts' }),
    'index.ts': `${text}\nexport const plugins = [{ kind: 'scheme', id: '${name}-plan' }];\n`,
    'notice.md': '# 通知\n\n一、每人一元。\n',
    'cases.md': '# 案例\n',
  };
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
}

describe('check, beside packages that cannot be loaded', { timeout: 120_000 }, () => {
  it.each([
    ['loops-at-load', /装载时超过 \d+ 秒没有结束/],
    ['throws-at-load', /装载时抛出异常：坏了/],
    ['clock-at-load', /装载时用到 Date/],
    ['hoards-at-load', /装载时占用内存超过 \d+ MB/],
    ['does-not-parse', /✗ source/],
    ['imports-nothing-there', /不能装配|引用了/],
  ])('refuses %s with the reason', async (name, reason) => {
    const { code, stdout, stderr } = await command.run(['check', name]);
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.not.stringContaining('    at ') });
    expect(stdout).toMatch(reason);
  });

  it('finds a package by the id of its plugin, without running it', async () => {
    expect(await command.run(['check', 'throws-at-load-plan'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('坏了'),
    });
  });

  it('tries a sound package as if it stood alone', async () => {
    expect(await command.run(['check', SOUND])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('✓ 全部通过'),
    });
  });

  it('is watched from another process: what loops at load costs one verdict, and once it is mended the next is right', async () => {
    write('mended', 'for (;;);');
    const folder = join(checkout.root, 'schemes', 'mended');
    const trial = quickProcess(folder, { program: command.program, longest: 3000 });
    expect(await trial.verdict()).toMatchObject({ ok: false, text: expect.stringContaining('没有结束') });
    writeFileSync(join(folder, 'index.ts'), "throw new RangeError('坏了');");
    expect(await trial.verdict()).toStrictEqual({ ok: false, text: '✗ 装载不了：坏了' });
    writeFileSync(join(folder, 'index.ts'), "export { plugins } from '@zhutui/beijing-2015';");
    expect((await trial.verdict()).text).toContain('没有一个案例因此句转人工');
    trial.close();
  });

  it('says which packages there are when there is none by that name', async () => {
    const { code, stderr } = await command.run(['check', 'nowhere']);
    expect(code).toBe(2);
    expect(stderr).toContain(SOUND);
  });
});

it('other verbs do not wait for ever for what does not come to an end at load', {
  timeout: 60_000,
}, async () => {
  const looping = await bundleCommand('testing/looping-main.ts');
  const { code, stdout, stderr } = await looping.run(['list']);
  looping.remove();
  expect({ code, stdout }).toStrictEqual({ code: null, stdout: '' });
  expect(stderr).toBe('有计划装载 10 秒没有结束。请用 check 单独检验各个计划。\n');
});
