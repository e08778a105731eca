import { defineScheme, type Plugin, yuan } from '@zhutui/core';
import { describe, expect, it } from 'vitest';
import { readExceptions } from '../exceptions/exceptions.ts';
import { checkCoverage, narrativeRows } from './check-coverage.ts';
import { clauseCoverage } from './clause-coverage.ts';

const plugin = defineScheme({
  id: 'covered',
  programme: '玩具',
  year: 1999,
  title: '玩具',
  funder: '玩具',
  notice: { title: '玩具', issuer: '玩具', issuedOn: '1999-01-01' },
  contact: { '五 地址：甲街1号': { name: '某协会', address: '甲街1号' } },
  routes: { only: { title: '唯一', asks: {}, pays: { '三 每人100元': () => yuan(100) } } },
});
const notice = `
## 一 对象
（一）全体会员均可申请。
## 三
每人100元，先到先得。
## 五
联系：某协会。地址：甲街1号。
## 校勘
不算
`;
const cover = (narrative = '', plugins: readonly Plugin[] = [plugin]) =>
  clauseCoverage(
    plugins,
    notice,
    readExceptions(`## 叙述\n| 条款 | 原文 | 理由 |\n| --- | --- | --- |\n${narrative}`),
  );

describe('clause coverage', () => {
  it('lists the words that nothing carries out, and prints rows to mark them', () => {
    const coverage = cover();
    expect(coverage.units.flatMap(({ left }) => left)).toEqual(['全体会员均可申请', '先到先得', '联系']);
    expect(coverage.percent).toBe(25);
    expect(checkCoverage(coverage)[0]?.faults[0]).toBe('notice.md 第3行（一）没有着落：全体会员均可申请');
    expect(narrativeRows(coverage)).toContain('| 三 | 先到先得 | ？ |');
  });

  it('is whole once they are marked with a reason; a mark that fits nothing is a fault', () => {
    const marks = '| 一 | 全部 | 引言 |\n| 三 | 先到……得 | 口号 |\n| 五 | 联系 | 栏目名 |\n';
    expect(cover(marks).percent).toBe(100);
    expect(cover(`${marks}| 三 | 后到 | 无 |\n`).stale).toEqual(['三 后到']);
  });
});
