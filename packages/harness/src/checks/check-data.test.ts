import type { AnyScheme } from '@zhutui/core';
import { toyScheme } from '@zhutui/core/testing';
import { describe, expect, it } from 'vitest';
import { readCases } from '../cases/read-cases.ts';
import { checkData } from './check-data.ts';

const { certificate } = toyScheme.routes;
const plan: AnyScheme = {
  ...toyScheme,
  publicNotice: { '四 公示五个工作日': { when: 'before payment', workingDays: 5 } },
  calendar: '工作日安排',
  routes: {
    certificate: {
      ...certificate,
      allocates: {
        '七 各镇抽签': {
          method: 'lottery',
          quota: { total: 8, weights: { 东镇: 2, 西镇: 1 } },
          pool: () => '东镇',
        },
      },
    },
  } as never,
};

function told(path: string, value: string, without?: 'calendar' | 'publicNotice') {
  const rest: object = without === undefined ? plan : { ...plan, [without]: undefined };
  const row = `| 一 | ${path} | ${value} | | T-1 |`;
  const cases = `## toy 数据\n| 情形 | 数据 | 值 | 依据 | 编号 |\n| --- | --- | --- | --- | --- |\n${row}\n`;
  const file = readCases(cases, [plan]);
  expect(file.faults).toEqual([]);
  return checkData(rest as AnyScheme, file.data).flatMap(({ faults }) => faults);
}

describe('a datum', () => {
  it.each([
    ['publicNotice.workingDays', '5'],
    ['publicNotice.when', 'before payment'],
    ['certificate.allocates.quota.total', '8'],
    ['certificate.allocates.quota', '{"total":8,"weights":{"东镇":2,"西镇":1}}'],
    ['certificate.allocates.quota.weights.西镇', '1'],
    ['calendar', '工作日安排'],
  ])('may be a part of what a sentence states: %s', (path, value) => {
    expect(told(path, value)).toEqual([]);
  });

  it.each([
    ['certificate.allocates', '{}', '“certificate.allocates”中的 pool 是规则，不能写成数据：数据逐项写'],
    ['certificate.allocates.pool', '东镇', '此项是规则，不是数据；请写成案例'],
    [
      'certificate.allocates.quotta',
      '8',
      '“certificate.allocates.quotta”中没有“quotta”，有：method、quota、pool',
    ],
    ['publicNotice.workingDays.first', '5', '“publicNotice.workingDays.first”中没有“first”，有：无'],
    ['allocates.quota', '8', '计划没有写明“allocates.quota”'],
    ['nothing', '8', '计划没有写明“nothing”'],
  ])('that is none is told with its line: %s', (path, value, fault) => {
    expect(told(path, value)).toEqual([expect.stringContaining(`cases.md 第4行：${fault}`)]);
  });

  it('that is gone is told with its line: the calendar, a public notice', () => {
    expect(told('calendar', '工作日安排', 'calendar')).toEqual([
      expect.stringContaining('第4行：计划没有写明“calendar”'),
    ]);
    expect(told('publicNotice.workingDays', '5', 'publicNotice')).toEqual([
      expect.stringContaining('第4行：计划没有写明“publicNotice.workingDays”'),
    ]);
  });
});
