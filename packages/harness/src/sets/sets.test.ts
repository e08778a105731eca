import { type Allocation, defineScheme, type Sentence, yuan } from '@zhutui/core';
import { toyScheme } from '@zhutui/core/testing';
import { describe, expect, it } from 'vitest';
import type { CheckKind } from '../checks/report.ts';
import { inspect } from '../index.ts';

const { programme, year, title, funder, notice, needs, routes } = toyScheme;
const FIRST: Allocation = { method: 'first come', quota: 2, at: 'settlement', otherwise: 'waiting' };

/** The toy plan with what decides over its certificates. */
const planWith = (allocation: Allocation = FIRST, sentence: Sentence = '七 先到先得，共2名') =>
  defineScheme({
    id: 'toy',
    programme,
    year,
    title,
    funder,
    notice,
    ...(needs === undefined ? {} : { needs }),
    routes: routes as never,
    allocates: { [sentence]: allocation } as never,
  });

const base = `{
  "route": "certificate", "claim": { "issuer": "玩具中心", "level": "一级", "number": "A1", "issuedOn": "1998-06-30" },
  "member": { "holdsCard": true }, "registers": { "filed": true }, "received": [], "filedOn": "1999-03-01"
}`;
const section = (sets: string) => `## toy 分配\n\`\`\`json\n${base}\n\`\`\`\n${sets}`;
const HEAD = '| 申报 | 变更 | 到达 | 先前 | 结果 | 依据 |\n| --- | --- | --- | --- | --- | --- |\n';
const set = (rows: string, settings = '') => section(`### 一组\n${settings}\n${HEAD}${rows}`);
const FULL = `| a1 | | 1999-03-01 09:00 | | 给予 100元 | 三 一级 |
| a2 | claim.level = 二级 | 1999-03-01 09:01 | | 给予 50元 | 三 二级 |
| a3 | | 1999-03-01 09:02 | | 等候 | 七 |
`;
const MOVED = `### 递补
${HEAD}| a2 | | 1999-03-01 09:01 | 给予 | 给予 100元 | 三 一级 |
| a3 | | 1999-03-01 09:02 | 等候 七 | 给予 100元 | 三 一级 |
`;

const checksOf = (cases: string, allocation?: Allocation) =>
  inspect({ plugins: [planWith(allocation)], notice: '## 七\n先到先得，共2名', cases });
const faults = (kind: CheckKind, cases: string, allocation?: Allocation): string[] =>
  checksOf(cases, allocation)
    .checks.filter((check) => check.kind === kind)
    .flatMap((check) => [...check.faults]);

describe('a set of applications', () => {
  it('comes out as written, and then proves its sentence', () => {
    const cases = set(FULL) + MOVED;
    for (const kind of ['cases', 'set', 'allocation'] as const) expect(faults(kind, cases)).toEqual([]);
  });

  it('is told by its row where the answer, the amount or the sentence is another', () => {
    const wrong = FULL.replace('等候 | 七', '给予 100元 | 三 一级').replace('给予 50元', '给予 60元');
    expect(faults('set', set(wrong))).toEqual([
      'cases.md 第13行：应为 给予 60.00元，实为 给予 50.00元（三 二级50元）',
      'cases.md 第14行：应为 给予 100.00元，实为 等候（七 先到先得，共2名）',
    ]);
    expect(faults('set', set(FULL.replace('50元 | 三 二级', '50元 | 三 一级')))).toEqual([
      'cases.md 第13行：依据写了、实际不据此：三 一级100元',
      'cases.md 第13行：依据未写、实际据此：三 二级50元',
    ]);
  });

  it('may hold many alike in one row, and what they are answered by count', () => {
    const many = '| a1…a9 | | 1999-03-01 09:00 | | 给予 100元 ×2；等候 ×7 | 三 一级；七 |\n';
    expect(faults('set', set(many))).toEqual([]);
    expect(faults('set', set(many.replaceAll('×2', '×3').replace('×7', '×6'))).join()).toContain(
      '实为 等候 ×7；给予 100.00元 ×2',
    );
  });

  it('that cannot be read is told with its line', () => {
    const told = (part: string, instead: string) => faults('cases', set(FULL.replace(part, instead))).join();
    expect(told('| a2 |', '| a1 |')).toContain('第13行：这一组中已有同一申报编号');
    expect(told('| a2 |', '| a2…a0 |')).toContain('第13行：申报“a2…a0”不可识别');
    expect(told('09:01', '25:01')).toContain('第13行：到达“1999-03-01 25:01”不可识别');
    expect(told('09:01 | |', '09:01 | 以前 |')).toContain('第13行：先前“以前”不可识别');
    expect(told('给予 50元', '给予 50元 ×2')).toContain('第13行：结果共2份，此行有1份申报');
    expect(told('给予 50元', '给予')).toContain('第13行：结果“给予”不可识别');
    expect(told('claim.level = 二级', 'claim.level = 三级')).toContain(
      '申报自身应通过，才进入分配，实为 refused',
    );
    expect(faults('cases', set(FULL, '- 种籽：1')).join()).toContain(
      '没有“种籽”这一项；可写：种子、资金、编号',
    );
    expect(faults('cases', set(FULL).replaceAll('先前', '以前')).join()).toContain('没有这样的列：以前');
    expect(faults('cases', section(HEAD + FULL)).join()).toContain('表格之前应有这一组的名称');
  });

  it('that is drawn needs its seed, and one by arrival the arrivals', () => {
    const lottery: Allocation = { method: 'lottery', quota: 2 };
    expect(faults('cases', set(FULL), lottery)).toEqual([
      'cases.md 第8行：这一组要抽签，应写明“- 种子：……”。',
    ]);
    expect(faults('cases', set(FULL.replace('1999-03-01 09:01', ''))).join()).toContain(
      'no arrival is recorded of a2',
    );
  });

  it('takes the recorded money in place of what the notice states', () => {
    const funds: Allocation = { method: 'funds', order: 'arrival', funds: yuan(1000), otherwise: 'waiting' };
    expect(faults('set', set(FULL, '- 资金：150元'), funds)).toEqual([]);
    expect(faults('set', set(FULL), funds)).toHaveLength(1);
  });
});

describe('an allocation', () => {
  it('needs sets that give, that put off, and where the last place is taken and one is left over', () => {
    const { checks, missingRows } = checksOf(set('| a1 | | 1999-03-01 09:00 | | 给予 100元 | 三 一级 |\n'));
    expect(checks.find(({ kind }) => kind === 'allocation')?.faults).toEqual([
      '没有一组分配案例因此句未得',
      '没有一组分配案例中等候者递补',
    ]);
    expect(missingRows).toContain('| a1…a3 | certificate |  | ？ |  | ？ | ？ |');
    const three: Allocation = { ...FIRST, quota: 3 };
    const short = `${FULL}| a4 | | 1999-03-01 09:03 | 等候 七 | 等候 | 七 |\n`;
    expect(faults('allocation', set(short), three)).toContain('没有一组分配案例因此句未得');
  });

  it('needs somebody who is in no pool that has places', () => {
    const pooled: Allocation = {
      method: 'first come',
      at: 'settlement',
      quota: { 一级: 1 },
      pool: ({ claim }) => claim.level as string,
    };
    const cases = set(`| a1 | | 1999-03-01 09:00 | | 给予 100元 | 三 一级 |
| a2 | | 1999-03-01 09:01 | | 名额已满 | 七 |
`);
    expect(faults('allocation', cases, pooled)).toEqual(['没有一组分配案例中有人不属于任何有名额的一份']);
    expect(checksOf(cases, pooled).missingRows).toContain(
      '| a1 | certificate | claim.level = 二级 | ？ |  | ？ | ？ |',
    );
  });

  it('needs each number of places tried on both sides, pool by pool', () => {
    const pooled: Allocation = {
      method: 'first come',
      at: 'settlement',
      quota: { 一级: 1, 二级: 1 },
      pool: ({ claim }) => claim.level as string,
    };
    const cases = set(`| a1 | | 1999-03-01 09:00 | | 给予 100元 | 三 一级 |
| a2 | | 1999-03-01 09:01 | | 名额已满 | 七 |
| a3 | claim.level = 二级 | 1999-03-01 09:02 | | 给予 50元 | 三 二级 |
`);
    expect(faults('allocation', cases, pooled)).toEqual([
      '没有一组分配案例恰好用完“二级”的1个名额而余下一人',
    ]);
    expect(checksOf(cases, pooled).missingRows).toContain(
      '| a1…a2 | certificate | claim.level = 二级 | ？ |  | ？ | ？ |',
    );
  });

  it('of money needs a set in which the stated sum pays the last and leaves the first', () => {
    const funds: Allocation = { method: 'funds', order: 'arrival', funds: yuan(150) };
    const full = FULL.replace('等候', '名额已满');
    expect(faults('allocation', set(full), funds)).toEqual([]);
    expect(faults('allocation', set(full, '- 资金：150元'), funds)).toEqual([
      '没有一组分配案例用完通知写明的资金而余下一人',
    ]);
  });

  it('may not answer by turns, nor go by order, forget anybody or give more than was decided', () => {
    const own = (decides: Extract<Allocation, { method: 'own' }>['decides']): Allocation => ({
      method: 'own',
      decides,
    });
    const one = set('| a1 | | | | 给予 100元 | 三 一级 |\n| a2 | | | | 给予 100元 | 三 一级 |\n');
    let turn = 0;
    const byTurns = own(({ candidates, sentence }) => {
      turn += 1;
      return new Map(
        candidates.map(({ id, items }) => [id, turn % 2 > 0 ? { items } : { state: 'waiting', sentence }]),
      );
    });
    expect(faults('set', one, byTurns).join()).toContain('同样的申报再算一次，结果不同');
    const double = own(
      ({ candidates }) => new Map(candidates.map(({ id, items }) => [id, { items: [...items, ...items] }])),
    );
    expect(faults('set', one, double).join()).toContain('a1 得 20000 分，多于审定的 10000 分');
    const forgets = own(() => new Map());
    expect(faults('cases', one, forgets).join()).toContain('says nothing of a1');
    const writes = own(({ candidates }) => {
      for (const { facts } of candidates) Object.assign(facts.claim, { level: '二级' });
      return new Map(candidates.map(({ id, items }) => [id, { items }]));
    });
    expect(faults('cases', one, writes).join()).toContain('分配抛出异常：Cannot assign to read only');
  });
});
