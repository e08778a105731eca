import { describe, expect, it } from 'vitest';
import type { CheckKind } from './checks/report.ts';
import { toyPackage } from './testing/toy-package.ts';
import { toyFiles, toyFolder } from './testing/toy-source.ts';
import { type FullReport, tryFully } from './try-fully.ts';

const BOUNDS = { deadline: 30_000, memory: 96 };

/** The toy package with some files otherwise, tried fully. */
const tried = async (instead: Readonly<Record<string, string>> = {}, bounds = BOUNDS): Promise<FullReport> =>
  tryFully(toyFolder, { read: await toyFiles(instead), bounds });

const faults = ({ checks }: FullReport, kind: CheckKind): string[] =>
  checks.filter((check) => check.kind === kind).flatMap((check) => [...check.faults]);

/** A scheme that a mistake, or worse, has crept into: one requirement reads as given. */
const bad = (rule: string, before = ''): Record<string, string> => ({
  'index.ts': `
import { choice, defineScheme, type Fen, yuan } from '@zhutui/core';
${before}
export const plugins = [
  defineScheme({
    id: 'toy', programme: '玩具', year: 1999, title: '玩具', funder: '玩具',
    notice: { title: '玩具', issuer: '玩具', issuedOn: '1999-01-01' },
    routes: {
      certificate: {
        title: '证书',
        asks: { level: choice('等级', ['一级']) },
        requires: { '一 持卡会员': (view) => (${rule}) as boolean },
        pays: { '三 一级100元': () => yuan(100) },
      },
    },
  }),
];`,
  'cases.md': `
## toy / certificate
\`\`\`json
{ "claim": { "level": "一级" }, "received": [], "filedOn": "1999-03-01" }
\`\`\`
| 情形 | 变更 | 结果 | 依据 | 编号 |
| --- | --- | --- | --- | --- |
| 一级 | | 通过 100元 | 三 一级100元 | T-3 |
`,
});

/** A scheme whose own allocation misbehaves. */
const badSet = (decides: string): Record<string, string> => {
  const { 'index.ts': index = '', 'cases.md': cases = '' } = bad(
    'true',
    'let turn = 0; turn += 1; const hoard: unknown[] = []; hoard.length;',
  );
  const own = `    allocates: { '一 一级100元，两人': { method: 'own', decides: (${decides}) as never } },\n    routes:`;
  const set = `
## toy 分配
\`\`\`json
{ "claim": { "level": "一级" }, "received": [], "filedOn": "1999-03-01" }
\`\`\`
### 两人
| 申报 | 变更 | 结果 | 依据 |
| --- | --- | --- | --- |
| a1 | | 给予 100元 | 三 一级100元 |
| a2 | | 给予 100元 | 三 一级100元 |
`;
  return { 'index.ts': index.replace('    routes:', own), 'cases.md': cases + set };
};

describe('a sound package', () => {
  it('has no faults, and every mutant is noticed by a written case', async () => {
    const report = await tried();
    expect(report.checks.flatMap((check) => check.faults)).toEqual([]);
    expect(report.missingRows).toEqual([]);
    expect(report.close?.mutation).toMatchObject({ survived: 0, equivalent: 0 });
    expect(report.close?.coverage.percent).toBe(100);
  });
});

describe('mutants', () => {
  it('that no case notices are told with file, line and change, and printed as rows to be explained', async () => {
    const report = await tried({
      'cases.md': toyPackage.cases.replace(/.*另写基数.*\n/, '').replace(/.*\| 配一半.*\n/, ''),
    });
    expect(faults(report, 'mutation').join('\n')).toMatch(
      /toy-scheme\.ts:\d+ 数目（正文 配比百分之五十）50 → 51/,
    );
    expect(report.missingRows).toContain('| toy-scheme.ts | 正文 配比百分之五十 | 50 → 51 | ？ |');
  });

  it('are not tried before a case holds: one fault then, not hundreds', async () => {
    const cases = toyPackage.cases.replace(/^\| .*(通过|不通过|eligible|refused|转人工|缺项) .*\n/gm, '');
    const report = await tried({ 'cases.md': cases });
    expect(faults(report, 'mutation')).toEqual([expect.stringContaining('还没有一个案例如所写的那样算出')]);
    expect(report.close?.mutation.mutants).toEqual([]);
    expect(report.missingRows.length).toBeLessThan(60);
  });

  it('are explained by a row with a reason; a row that explains nothing is a fault', async () => {
    const row = '| toy-scheme.ts | 正文 配比百分之五十 | 50 → 51 | 试写 |';
    const exceptions = `${toyPackage.exceptions}\n## 等价变异\n| 文件 | 所在 | 改动 | 理由 |\n| --- | --- | --- | --- |\n${row}\n`;
    expect(faults(await tried({ 'exceptions.md': exceptions }), 'mutation')).toEqual([
      expect.stringContaining('已被案例发现'),
    ]);
  });
});

describe('figures', () => {
  it('of a rule stand in its words, or are declared with a reason', async () => {
    const scheme = (await (await toyFiles())('toy-scheme.ts')) ?? '';
    const told = faults(
      await tried({ 'toy-scheme.ts': scheme.replace('yuan(50)', 'yuan(60)') }),
      'unquoted figure',
    );
    expect(told).toEqual([expect.stringMatching(/toy-scheme\.ts:\d+ 写有 60，引文中没有/)]);
  });
});

describe('a plugin that misbehaves', () => {
  it.each([
    ['throws', "(() => { throw new Error('坏了'); })()", /“一 持卡会员”的规则抛出异常：坏了/],
    ['answers NaN where a judgement is due', 'NaN', /答了 NaN/],
    ['answers a word', "'yes'", /答了不合类型的值/],
    ['answers a promise', 'Promise.resolve(true)', /答了一个 Promise/],
    ['writes into its facts', '((view as any).claim.level = "二级") !== ""', /改动了申请的事实/],
    [
      'reads the clock',
      'Reflect.construct([].constructor.constructor("return Date")(), []) > 0',
      /用到 Date/,
    ],
    ['draws lots', '(Math as any)["ran" + "dom"]() < 2', /用到 Math.random/],
  ])('is refused with the reason when it %s', async (_what, rule, reason) => {
    const report = await tried(bad(rule));
    expect(report.ok).toBe(false);
    expect(report.close).toBeUndefined();
    expect(faults(report, 'conduct').concat(faults(report, 'source')).join('\n')).toMatch(reason);
  });

  it('is refused with the place where it was when it loops for ever', async () => {
    const report = await tried(bad('(() => { for (;;); })()'), { ...BOUNDS, deadline: 2500 });
    expect(faults(report, 'conduct').join()).toMatch(/超过 2.5 秒没有结束/);
  });

  it('is refused when it hoards memory, at once or little by little', async () => {
    const atOnce = await tried(
      bad('hoard.push(new Array(2_000_000).fill(view)) > 0', 'const hoard: unknown[] = [];'),
    );
    expect(faults(atOnce, 'conduct').join()).toMatch(/占用内存超过 96 MB/);
    const slowly = await tried(
      bad('hoard.push({ view, of: [1, 2, 3, 4, 5, 6] }) > 0', 'const hoard: unknown[] = [];'),
    );
    expect(faults(slowly, 'conduct').join()).toMatch(/占用内存只增不减|占用内存超过/);
  });

  it('is refused when it answers by turns, or by where it runs', async () => {
    const byTurns = await tried(bad('(turn += 1) % 2 > 0', 'let turn = 0;'));
    expect(faults(byTurns, 'conduct').join()).toMatch(/结论不同/);
    const byZone = await tried(
      bad("new (Reflect.get([].constructor.constructor('return this')(), 'Da' + 'te'))(0).getHours() > 14"),
    );
    expect(faults(byZone, 'conduct').join()).toMatch(/结论不同/);
  });

  it('is refused when what it works out over a set loops for ever', async () => {
    const report = await tried(badSet('() => { for (;;); }'), { ...BOUNDS, deadline: 2500 });
    expect(faults(report, 'conduct').join()).toMatch(/超过 2.5 秒没有结束/);
    expect(report.close).toBeUndefined();
  });

  it.each([
    ['answers a promise', '() => Promise.resolve(new Map())', /“一 一级100元，两人”的规则答了一个 Promise/],
    ['answers nobody', '() => new Map()', /says nothing of a1/],
    [
      'hoards memory',
      '({ candidates }) => { hoard.push([1, 2, 3, 4, 5, 6].map((at) => ({ at }))); return new Map(candidates.map(({ id, items }) => [id, { items }])); }',
      /占用内存只增不减/,
    ],
    [
      'gives NaN',
      '({ candidates }) => new Map(candidates.map(({ id, items }) => [id, { items: [{ ...items[0], amount: NaN }] }]))',
      /答了不合类型的值/,
    ],
    [
      'answers by turns',
      '({ candidates }) => new Map(candidates.map(({ id, items }, at) => [id, (turn += 1) % 3 > 0 ? { items } : { state: "waiting", sentence: "一 一级100元，两人" }]))',
      /再分配一次结果不同/,
    ],
  ])('is refused when what it works out over a set %s', async (_what, decides, reason) => {
    const report = await tried(badSet(decides));
    expect(report.close).toBeUndefined();
    expect(faults(report, 'conduct').join('\n')).toMatch(reason);
  });

  it('is refused before it runs when it imports from elsewhere or names the clock', async () => {
    const imports = await tried(bad('true', "import { readFileSync } from 'node:fs'; readFileSync;"));
    expect(faults(imports, 'source').join()).toContain('引用了 node:fs');
    const names = await tried(bad('Date.now() > 0'));
    expect(faults(names, 'source').join()).toMatch(/用到 Date：规则不得读取时钟/);
  });
});
