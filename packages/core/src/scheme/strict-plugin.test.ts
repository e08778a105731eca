import { describe, expect, it } from 'vitest';
import type { Decision, FactsInput, Plugin, SchemePackage } from '../index.ts';
import {
  day,
  defineScheme,
  localAssessPort,
  refer,
  schemeSet,
  strictPlugin,
  Unknown,
  withinWorkingDays,
  yuan,
  ZERO,
} from '../index.ts';
import { toyFacts, toyMatch, toyScheme } from '../testing/toy-scheme.ts';

type Answer = (view: { received: unknown }) => unknown;
const FACTS = { route: 'only', received: [], filedOn: '1999-03-01' };

/** A scheme whose one requirement, payment and limit answer whatever they are told, under watch. */
function decide(rules: { requires?: Answer; pays?: Answer; limits?: Answer }): Promise<Decision> {
  const {
    requires = () => true,
    pays = () => yuan(1),
    limits = (_: unknown, items: unknown) => items,
  } = rules;
  const scheme = defineScheme({
    id: 'odd',
    programme: '怪',
    year: 1999,
    title: '怪计划',
    funder: '怪',
    notice: { title: '怪', issuer: '怪', issuedOn: '1999-01-01' },
    register: { '解释 1': { question: '问', readings: ['甲', '乙'], taken: '甲', why: '因' } },
    requires: { '一 条件': { reading: '解释 1', by: requires as never } },
    routes: {
      only: {
        title: '唯一',
        asks: {},
        pays: { '二 标准': pays as never },
        limits: { '三 限额': limits as never },
      },
    },
  });
  return run([scheme], 'odd', FACTS);
}

async function run(plugins: readonly Plugin[], id: string, facts: FactsInput): Promise<Decision> {
  const packages: SchemePackage[] = [
    { folder: id, status: 'draft', digest: '', plugins: plugins.map(strictPlugin) },
  ];
  const answer = await localAssessPort(schemeSet(packages)).assess(id, facts);
  if (!answer.ok) throw new Error(answer.reasons.map(({ message }) => message).join());
  return answer.value;
}

describe('strictPlugin', () => {
  it('decides as the plugin does, sentences in the same order', async () => {
    const plain = await localAssessPort(
      schemeSet([{ folder: 'toy', status: 'draft', digest: '', plugins: [toyScheme, toyMatch] }]),
    ).assess('toy', toyFacts);
    expect({ ok: true, value: await run([toyScheme, toyMatch], 'toy', toyFacts) }).toStrictEqual(plain);
  });

  it('lets every proper answer pass', async () => {
    expect(await decide({ pays: () => [{ amount: yuan(2), due: '1999-12-01' }] })).toMatchObject({
      amount: 200,
    });
    expect(await decide({ pays: () => null })).toMatchObject({ outcome: 'refused' });
    expect(await decide({ limits: () => refer('请核定') })).toMatchObject({ outcome: 'referred' });
  });

  it.each([
    ['requires', '一 条件', Number.NaN],
    ['requires', '一 条件', 1],
    ['requires', '一 条件', null],
    ['requires', '一 条件', undefined],
    ['requires', '一 条件', '是'],
    ['requires', '一 条件', Promise.resolve(true)],
    ['pays', '二 标准', true],
    ['pays', '二 标准', Number.NaN],
    ['pays', '二 标准', -1],
    ['pays', '二 标准', 0.5],
    ['pays', '二 标准', '100'],
    ['pays', '二 标准', [{ amount: '100' }]],
    ['pays', '二 标准', [null]],
    ['pays', '二 标准', Promise.resolve(ZERO)],
    ['limits', '三 限额', yuan(1)],
    ['limits', '三 限额', [{ amount: 1 }]],
    ['limits', '三 限额', undefined],
  ])('refuses %s that answers %3$s', async (kind, sentence, answer) => {
    await expect(decide({ [kind]: () => answer })).rejects.toMatchObject({ name: 'RuleError', sentence });
  });

  it('refuses a match that a unit pays itself and its notice merges with the base, and no other', () => {
    const merged = { ...toyMatch, payment: { '二 与资助合并发放': 'merged' } } as const;
    expect(strictPlugin(merged)).toMatchObject({ id: toyMatch.id, payment: merged.payment });
    const units = { ...merged, funder: { employer: true } } as const;
    expect(() => strictPlugin(units)).toThrow(/^二 与资助合并发放: toy-match 由申请人所在单位自行支付/);
    expect(() => strictPlugin({ ...units, payment: { '二 另行发放': 'apart' } })).not.toThrow();
  });

  it('refuses a rule that counts working days where the scheme names no calendar', async () => {
    const requires: Answer = () =>
      withinWorkingDays(day('1999-01-04'), 5, day('1999-01-20'), new Unknown(['calendar']));
    await expect(decide({ requires })).rejects.toThrow('一 条件: 按工作日计算，而计划没有写明 calendar');
  });

  it('refuses with all that is declared wrongly, at its first place', () => {
    const wrong = {
      ...toyScheme,
      publicNotice: { '七 公示': { when: 'before payment', workingDays: 5 } },
      closes: { '四 年底前': { reading: '解释 7', by: '1999-12-31' } },
    } as const;
    expect(() => strictPlugin(wrong)).toThrow(/^四 年底前: 引用了“解释 7”[\s\S]*\n七 公示: 公示按工作日/);
  });

  it('names the sentence whose rule throws', async () => {
    const pays = (): never => {
      throw new Error('oh');
    };
    await expect(decide({ pays })).rejects.toThrow('二 标准: oh');
  });

  it('gives facts that cannot be changed', async () => {
    const requires: Answer = ({ received }) => (received as unknown[]).push('!') > 0;
    await expect(decide({ requires })).rejects.toMatchObject({ sentence: '一 条件' });
    const limits = (_: unknown, items?: unknown) => {
      (items as { amount: number }[]).splice(0);
      return items;
    };
    await expect(decide({ limits })).rejects.toMatchObject({ sentence: '三 限额' });
  });
});
