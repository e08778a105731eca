import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { generateRegistry } from '@zhutui/generate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCommand, type Command } from './testing/command.ts';
import { type CopiedCheckout, copyCheckout, ROOT } from './testing/copied-checkout.ts';
import { guideFiles } from './testing/guide-files.ts';

const SCHEME = 'yunxi-2031';
const MATCH = 'yunxi-east-2031';

let checkout: CopiedCheckout;
let command: Command;
let before: ReadonlyMap<string, string>;

/** What a start does: finds the folders, and bundles the command with them. */
async function prepare(): Promise<void> {
  checkout.link();
  await generateRegistry(checkout.root);
  command?.remove();
  command = await bundleCommand('main.ts', { checkout: checkout.root, cwd: checkout.root });
}

beforeAll(async () => {
  checkout = copyCheckout();
  before = checkout.sources();
  await prepare();
});
afterAll(() => {
  command.remove();
  checkout.remove();
});

/** Much of it is other programs at work; a busy machine takes its time. */
const SLOW = { timeout: 180_000 };

describe('a new year and a district’s match', SLOW, () => {
  it('are begun by `new`: they compile, are written as the formatter writes, and say what is missing', async () => {
    expect((await command.run(['new', SCHEME, '--yes'])).code).toBe(0);
    const begun = readFileSync(join(checkout.root, 'schemes', SCHEME, 'scheme.ts'), 'utf8');
    expect(begun).toContain("title: '2031年待填写'");
    expect(readFileSync(join(checkout.root, 'schemes', SCHEME, 'cases.md'), 'utf8')).toContain(
      `另起一节“## ${SCHEME} 分配”`,
    );
    expect(begun).toContain("opens: { '四 待抄录：开始日期': '2031-01-01' }");
    expect(
      (await command.run(['new', 'yunxi-list-2031', '--yes', '--catalogue-from', 'beijing-2016'])).code,
    ).toBe(0);
    await prepare();
    const answers =
      '东区总工会“配比”补助，这是一个相当长的名称，长到一行写不下，因此要另起一行才能写完整个标题\n\n东区总工会\n2031-4-1\n2031-04-01\n';
    const asked = await command.run(['new', MATCH, '--match', SCHEME], answers);
    expect(asked).toMatchObject({ code: 0, stderr: expect.stringContaining('“2031-4-1”看不懂') });
    await prepare();
    compile();
    formatted();
    const { code, stdout } = await command.run(['check', SCHEME]);
    expect(code).toBe(1);
    expect(stdout).toContain('引文与 notice.md 不是逐字相同');
    expect(stdout).toContain('| ？ | filedOn = 2031-12-31 | ？ | ？ | ？ |');
  });

  it('are refused where a folder, or what they build on, stands in the way; nothing is left behind', async () => {
    const sources = checkout.sources();
    for (const args of [
      [SCHEME, '--yes'],
      ['core', '--yes'],
      ['x-match', '--yes', '--match', 'nowhere'],
    ])
      expect(await command.run(['new', ...args])).toMatchObject({ code: 2, stdout: '' });
    expect(checkout.sources()).toEqual(sources);
  });

  it('filled from the guide’s own notice are green, and decide', async () => {
    for (const [path, text] of guideFiles()) writeFileSync(join(checkout.root, path), text);
    await prepare();
    for (const id of [SCHEME, MATCH]) {
      const { code, stdout } = await command.run(['check', id]);
      expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('✓ 全部通过') });
    }
    compile();
    formatted();
    const claim = { level: '技师', number: 'A1', issuedOn: '2030-06-30' };
    const member = { holdsCard: true, district: '东区' };
    const { stdout } = await command.run(
      ['decide', SCHEME],
      JSON.stringify({ route: 'certificate', claim, member, received: [], filedOn: '2031-09-30' }),
    );
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'eligible',
      amountFen: 90_000,
      matches: [{ policy: MATCH, funder: '东区总工会', amountFen: 45_000 }],
    });
  });

  it('change no source file outside their folders', () => {
    const after = checkout.sources();
    const inside = (path: string): boolean => path.startsWith('schemes/yunxi-');
    expect([...after.keys()].filter((path) => !before.has(path) && !inside(path))).toEqual([]);
    expect([...before].filter(([path, digest]) => after.get(path) !== digest)).toEqual([]);
  });
});

const program = (name: string, path: string): string =>
  join(createRequire(join(ROOT, 'package.json')).resolve(`${name}/package.json`), '..', path);

/** All new packages at once, as each one's own `tsconfig.json` would. */
function compile(): void {
  const path = join(checkout.root, '.cache/tsconfig.json');
  const config = { extends: '../tsconfig.base.json', include: ['../schemes/yunxi-*/*.ts'] };
  writeFileSync(path, JSON.stringify(config));
  execFileSync(process.execPath, [program('typescript', 'bin/tsc'), '-p', path]);
}

function formatted(): void {
  const args = [
    'check',
    '--linter-enabled=false',
    `--config-path=${join(ROOT, '.biome.json')}`,
    '--vcs-enabled=false',
    'schemes',
  ];
  execFileSync(process.execPath, [program('@biomejs/biome', 'bin/biome'), ...args], {
    cwd: checkout.root,
    stdio: 'pipe',
  });
}
