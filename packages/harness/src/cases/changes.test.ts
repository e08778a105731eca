import { type AnyMatch, fen } from '@zhutui/core';
import { toyMatch, toyScheme } from '@zhutui/core/testing';
import { describe, expect, it } from 'vitest';
import type { CheckKind } from '../checks/report.ts';
import { inspect } from '../index.ts';
import { toyPackage } from '../testing/toy-package.ts';

const SECTION = toyPackage.cases.slice(toyPackage.cases.indexOf('## toy-match / certificate'));
const HEAD = SECTION.slice(0, SECTION.indexOf('| 配一半'));
const LINE = HEAD.split('\n').length;

/** A match that adds half of what is left of the award once all that went before is taken off. */
const careful: AnyMatch = {
  ...toyMatch,
  pays: {
    '正文 配比百分之五十': ({ award }) =>
      fen(
        Math.max(0, award.amount - award.spent - award.granted.reduce((sum, { amount }) => sum + amount, 0)) /
          2,
      ),
  },
};

function faults(kind: CheckKind, rows: string, match: AnyMatch = careful, head = HEAD): string[] {
  const cases = `${head}${rows}`;
  const { checks } = inspect({ ...toyPackage, plugins: [toyScheme, match], cases });
  return checks.filter((check) => check.kind === kind).flatMap((check) => [...check.faults]);
}

const row = (change: string, result = '通过 50元 | 配比') => `| 一 | ${change} | ${result} | M-1 |\n`;

describe('the award of a case', () => {
  it.each([
    ['its amount alone', 'award = 30元', '15元'],
    ['its amount, then what was spent', 'award = 30元；award.spent = 10元', '10元'],
    ['what was spent, then its amount', 'award.spent = 10元；award = 30元', '10元'],
    ['what was spent beside what the base grants', 'award.spent = 10元', '45元'],
    [
      'what the person was granted before',
      'award.granted = [{"on":"1999-01-31","amount":"20元"}]；award.granted.0.amount = 40元',
      '30元',
    ],
    ['all of it', 'award = {"amount":"30元","spent":"4元"}', '13元'],
  ])('may say %s', (_what, change, amount) => {
    const rows = row(change, `通过 ${amount} | 配比`);
    expect(faults('cases', rows)).toEqual([]);
    expect(faults('case', rows)).toEqual([]);
  });

  it('may stand in the base application, and a row adds to it', () => {
    const head = HEAD.replace('{\n  "claim"', '{ "award": "30元",\n  "claim"');
    expect(head).not.toBe(HEAD);
    const rows = row('award.spent = 10元', '通过 10元 | 配比');
    expect(faults('cases', rows, careful, head)).toEqual([]);
    expect(faults('case', rows, careful, head)).toEqual([]);
  });

  it.each([
    'award = 很多',
    'award.spend = 10元',
    'award.spent = 很多',
    'award.granted = 10元',
    'award.granted = [{"on":"1999-02-30","amount":"1元"}]',
    'award.granted = [{"amount":"1元"}]',
  ])('is refused with its line where it is none: %s', (change) => {
    expect(faults('cases', row(change))).toEqual([
      expect.stringMatching(new RegExp(`第${LINE}行：award 应为金额`)),
    ]);
  });
});

describe('a path that a row changes', () => {
  it.each([
    ['route = contest', '“route”不在变更中改'],
    ['去掉 route', '“route”不在变更中改'],
    ['claim.colour = 红', '没有这一项：claim.colour。'],
    ['去掉 claim.levle', '没有这一项：claim.levle。'],
    ['member.town.name = 甲镇', '没有这一项：member.town.name。'],
    ['town = 甲镇', '没有这一项：town；可写 claim.…、'],
    ['rulings = []', '没有这一项：rulings；可写 claim.…、'],
    ['received.0.state = paid', '“received”有0项，从0数起，没有“0”。'],
    ['received.state = paid', '“received”有0项，从0数起，没有“state”。'],
  ])('is refused with its line where there is none such: %s', (change, told) => {
    expect(faults('cases', row(change))).toEqual([expect.stringContaining(`cases.md 第${LINE}行：${told}`)]);
  });

  it('is no award where the plan is no match', () => {
    const scheme = toyPackage.cases.replace('| 一级 | |', '| 一级 | award = 1元 |');
    const { checks } = inspect({ ...toyPackage, cases: scheme });
    expect(checks.flatMap(({ faults: all }) => all).join()).toContain('没有这一项：award');
  });
});

describe('a match for one route only', () => {
  const routes = { '正文 本镇职工': ['certificate'] };
  const only: AnyMatch = { ...toyMatch, routes };
  const DATA = '## toy-match 数据\n| 情形 | 数据 | 值 | 依据 | 编号 |\n| --- | --- | --- | --- | --- |\n';
  const CONTEST = HEAD.replace('/ certificate', '/ contest').replace(
    /"claim": \{.*?\}/,
    '"claim": { "trade": "木工", "highest": "决赛", "rank": 1 }, "lists": [{"list":"玩具赛","item":"木工"}]',
  );

  it('is proved by cases of that route, and its routes by a datum', () => {
    const cases = `${toyPackage.cases}
## toy-match 数据
| 情形 | 数据 | 值 | 依据 | 编号 |
| --- | --- | --- | --- | --- |
| 只配证书 | routes | ["certificate"] | 正文 本镇 | M-1 |
`;
    const { checks } = inspect({ ...toyPackage, plugins: [toyScheme, only], cases });
    expect(checks.flatMap(({ faults: all }) => all)).toEqual([]);
    expect(
      faults('datum', `${row('')}\n${DATA}| 只配竞赛 | routes | ["contest"] | 正文 本镇 | M-1 |\n`, only),
    ).toEqual([expect.stringContaining('应为 ["contest"]，实为 ["certificate"]')]);
  });

  it('has its sentence quoted and covered like any other', () => {
    const stray: AnyMatch = { ...toyMatch, routes: { '正文 只配证书': ['certificate'] } };
    expect(faults('quotation', row(''), stray)).toEqual(['引文与 notice.md 不是逐字相同']);
  });

  it('is not tried on another route, which is told where a section is written for it', () => {
    expect(faults('cases', `${row('')}\n${CONTEST}${row('')}`, only)).toEqual([
      expect.stringContaining('toy-match 只配 certificate（routes），不问“contest”的申报'),
    ]);
  });

  it('may instead turn the other route away by a sentence, its base application included', () => {
    const refusing: AnyMatch = {
      ...toyMatch,
      requires: { ...toyMatch.requires, '正文 本镇职工配比': ({ route }) => route === 'certificate' },
    };
    const away = row('', '不通过 | 正文 本镇职工配比');
    expect(faults('case', row('', '通过 50元 | 配比百分'), refusing, HEAD)).toEqual([]);
    expect(faults('case', away, refusing, CONTEST)).toEqual([]);
    expect(faults('case', row('', '通过 50元 | 配比百分'), refusing, CONTEST).join()).toContain(
      '基本申请应各句皆合，实为 refused',
    );
  });
});
