import { describe, expect, it } from 'vitest';
import { text } from '../fields/field.ts';
import { toyMatch, toyScheme } from '../testing/toy-scheme.ts';
import type { Allocation } from './allocation.ts';
import { declarationFaults } from './declaration-faults.ts';
import type { Plugin } from './match.ts';
import type { AnyScheme } from './scheme.ts';

const told = (plugin: Plugin): string[] =>
  declarationFaults(plugin).map(({ at, message }) => `${at} ${message}`);
const toy: AnyScheme = toyScheme;
const asking = (asks: AnyScheme['routes'][string]['asks'], more: object = {}): AnyScheme => ({
  ...toy,
  routes: { only: { title: '一类', asks, ...more } },
});

describe('declarationFaults', () => {
  it('has nothing to say of a scheme and a match in order', () => {
    expect([...told(toyScheme), ...told(toyMatch)]).toEqual([]);
  });

  it('sees a public notice that counts working days nobody publishes, or that has no length or two', () => {
    const notice = (said: object, more: object = {}) =>
      told({ ...toy, ...more, publicNotice: { '七 公示': { when: 'before payment', ...said } as never } });
    expect(notice({ workingDays: 5 })).toEqual([
      '七 公示 公示按工作日计算，而计划没有写明 calendar（工作日安排）',
    ]);
    expect(notice({ workingDays: 5 }, { calendar: '工作日安排' })).toEqual([]);
    expect(notice({ days: 5 })).toEqual([]);
    expect([...notice({}), ...notice({ days: 5, workingDays: 5 })]).toHaveLength(2);
  });

  it('sees a reading that is none of those told, and a sentence that rests on an entry that is not there', () => {
    const entry = { question: '问', readings: ['甲', '乙'], taken: '丙', why: '因' };
    expect(told({ ...toyMatch, register: { '解释 1': entry } })).toEqual([
      '解释 1 采用的读法（taken）“丙”不是 readings 中的一种',
    ]);
    const requires = { '正文 本镇职工': { reading: ['解释 1', '解释 2'], by: () => true } } as const;
    expect(told({ ...toyMatch, requires })).toEqual([
      '正文 本镇职工 引用了“解释 1”，解释登记簿（register）中没有这一条',
      '正文 本镇职工 引用了“解释 2”，解释登记簿（register）中没有这一条',
    ]);
    const limits = { '三 上限': { reading: '解释 9', by: () => [] } } as const;
    expect(told(asking({}, { limits }))).toEqual([
      '三 上限 引用了“解释 9”，解释登记簿（register）中没有这一条',
    ]);
  });

  it.each<[string, Allocation, string]>([
    [
      'quotas by pool without a pool',
      { method: 'lottery', quota: { 甲区: 1 } },
      '名额按组分配，而没有写明 pool（申请属于哪一组）',
    ],
    [
      'weights without a pool',
      { method: 'first come', quota: { total: 2, weights: { 甲区: 1 } } },
      '名额按组分配，而没有写明 pool（申请属于哪一组）',
    ],
    [
      'a pool without quotas by pool',
      { method: 'lottery', quota: 2, pool: () => '甲区' },
      '写有 pool，而名额（quota）没有按组分配：各组都没有名额',
    ],
    [
      'weights that name no pool',
      { method: 'lottery', quota: { total: 2, weights: {} }, pool: () => '甲区' },
      '名额按组分配，而一组也没有写',
    ],
    ['a ranking without a rank', { method: 'ranking', quota: 2 }, '按排名分配，而没有写明 rank（名次）'],
  ])('sees %s', (_, allocation, message) => {
    expect(told({ ...toy, allocates: { '八 名额': allocation } })).toEqual([`八 名额 ${message}`]);
    const reading = { reading: '解释 1', by: allocation } as const;
    expect(told(asking({}, { allocates: { '八 名额': reading } }))).toEqual([`八 名额 ${message}`]);
  });

  it('sees a once that goes by an answer the history does not keep as a certificate, or that nobody is asked', () => {
    const once = { '五 一证一次': { per: { claim: 'number' }, period: 'ever' } } as const;
    expect(told(asking({ number: text('编号', { recordedAs: 'certificate' }) }, { once }))).toEqual([]);
    expect(told(asking({ number: text('编号') }, { once }))).toEqual([
      "五 一证一次 按“number”限一次，该项应写明 recordedAs: 'certificate'，否则以往受助记录里没有它",
    ]);
    expect(told(asking({}, { once }))).toEqual(['五 一证一次 按“number”限一次，而没有一类填写它']);
    const two = { one: text('甲', { recordedAs: 'level' }), other: text('乙', { recordedAs: 'level' }) };
    expect(told(asking(two))).toEqual(["only 有两项都写着 recordedAs: 'level'，只能有一项"]);
  });

  it('sees a match for a route that its scheme does not have', () => {
    expect(told({ ...toyMatch, routes: { '正文 证书': ['certificate'] } })).toEqual([]);
    expect(told({ ...toyMatch, routes: { '正文 证书': ['certificates', 'toString'] } })).toEqual([
      '正文 证书 所配计划 toy 没有类别“certificates”',
      '正文 证书 所配计划 toy 没有类别“toString”',
    ]);
  });
});
