import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writtenProof } from '../mutation/written-proof.ts';
import { loaderOf } from '../source/load-plugins.ts';
import { readSchemeSource, textIn } from '../source/scheme-source.ts';
import { tryFully } from '../try-fully.ts';

const folderOf = (toy: string): string => fileURLToPath(new URL(toy, import.meta.url));

/** A toy's rules with one part otherwise. */
function broken(toy: string, part: string, instead: string): string {
  const text = readFileSync(`${folderOf(toy)}/scheme.ts`, 'utf8');
  expect(text).toContain(part);
  return text.replace(part, () => instead);
}

/** The row of a toy's cases that notices a change of its rules. */
async function noticing(toy: string, part: string, instead: string): Promise<string | undefined> {
  const folder = folderOf(toy);
  const loader = await loaderOf(await readSchemeSource(folder));
  const proof = writtenProof((await loader.prepare())(), readFileSync(`${folder}/cases.md`, 'utf8'));
  const changed = await loader.prepare(new Map([['scheme.ts', broken(toy, part, instead)]]));
  return proof.noticedBy(changed());
}

const WEIGHTS = 'weights: { 东镇: 2, 西镇: 1, 北镇: 1 }';

describe('a slip that is no typing mistake is noticed by a written row', () => {
  it.each([
    ['a lottery without its pools', 'places', 'pool: ({ member }) => member.town,', ''],
    [
      'pools by another field',
      'places',
      'pool: ({ member }) => member.town,',
      'pool: ({ claim }) => claim.course,',
    ],
    ['weights that changed places', 'places', WEIGHTS, 'weights: { 东镇: 1, 西镇: 2, 北镇: 1 }'],
    ['weights all alike', 'places', WEIGHTS, 'weights: { 东镇: 1, 西镇: 1, 北镇: 1 }'],
    ['shares that are not shared again', 'places', ', reshared: true', ''],
    [
      'instalments of one payee the other way round',
      'masters',
      'inTwo(tariff(',
      'instalments([{ percent: 40 }, { percent: 60, monthsAfterApproval: 6 }])(tariff(',
    ],
    ['instalments of the applicant at once', 'masters', '=> inTwo(yuan(900))', '=> yuan(900)'],
    [
      'a payment to the union in instalments',
      'places',
      "paidTo(yuan(300), employer.union, 'unit union')",
      "[{ percent: 180 }, { percent: 120, monthsAfterApproval: 6 }].map(({ percent, ...at }) => ({ amount: yuan(percent), payee: employer.union, payeeIs: 'unit union', ...at }))",
    ],
    ['a payment to the unit instead of its union', 'places', "'unit union')", "'employer')"],
    ['working days of another calendar', 'places', "calendar: '工作日安排'", "calendar: '某单位安排'"],
    ['no calendar', 'places', "calendar: '工作日安排',", ''],
  ])('%s', async (_what, toy, part, instead) => {
    expect(await noticing(toy, part, instead)).toBeDefined();
  });

  it('words that nothing acts on are not', async () => {
    expect(await noticing('places', "title: '培训'", "title: '训练'")).toBeUndefined();
  });
});

describe('a plugin that contradicts itself is refused as it is loaded', () => {
  it.each([
    [
      'working days without a calendar',
      'places',
      "calendar: '工作日安排',",
      '',
      '公示按工作日计算，而计划没有写明 calendar',
    ],
    [
      'a reading taken that is none of the readings',
      'masters',
      "taken: '计划年度'",
      "taken: '自然年度'",
      '采用的读法（taken）“自然年度”不是 readings 中的一种',
    ],
    [
      'a rule that rests on no entry of the register',
      'masters',
      "reading: '解释 2'",
      "reading: '解释 9'",
      '引用了“解释 9”，解释登记簿（register）中没有这一条',
    ],
    ['places by pool, and no pools', 'places', 'pool: ({ member }) => member.town,', '', '抽签'],
  ])('%s', async (_what, toy, part, instead, told) => {
    const folder = folderOf(toy);
    const read = textIn(folder);
    const text = broken(toy, part, instead);
    const report = await tryFully(folder, {
      read: async (path) => (path === 'scheme.ts' ? text : read(path)),
    });
    expect(report.ok).toBe(false);
    expect(report.close).toBeUndefined();
    const faults = report.checks.flatMap((check) => check.faults).join('\n');
    expect(faults).toMatch(/装载时抛出异常|规则抛出异常/);
    expect(faults).toContain(told);
  });
});
