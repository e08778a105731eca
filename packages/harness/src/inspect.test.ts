import { type AnyScheme, any, type Facts, has, type LimitRule, not, within, yuan } from '@zhutui/core';
import { toyMatch, toyScheme } from '@zhutui/core/testing';
import { describe, expect, it } from 'vitest';
import type { CheckKind } from './checks/report.ts';
import { inspect, reportText } from './index.ts';
import { toyPackage } from './testing/toy-package.ts';
import type { TriedPackage } from './tried-package.ts';

/** The faults of one kind in a package that differs from the sound one. */
function faults(kind: CheckKind, change: Partial<TriedPackage>): string[] {
  const { checks } = inspect({ ...toyPackage, ...change });
  return checks.filter((check) => check.kind === kind).flatMap((check) => [...check.faults]);
}

function changed(part: string, instead: string): Partial<TriedPackage> {
  expect(toyPackage.cases).toContain(part);
  return { cases: toyPackage.cases.replace(part, () => instead) };
}

/** The sound package without the row of this title. */
function without(title: string): Partial<TriedPackage> {
  const lines = toyPackage.cases.split('\n');
  expect(lines.some((line) => line.includes(`| ${title} |`))).toBe(true);
  return { cases: lines.filter((line) => !line.includes(`| ${title} |`)).join('\n') };
}

const plugins = (scheme: AnyScheme): Partial<TriedPackage> => ({
  plugins: [scheme, { ...toyMatch, matches: scheme }],
});

describe('a sound package', () => {
  it('has no faults, and names its tests by requirement', () => {
    const report = inspect(toyPackage);
    expect(report.checks.flatMap((check) => check.faults)).toEqual([]);
    expect(report.missingRows).toEqual([]);
    expect(reportText(report)).toMatch(/^✓ 全部通过/);
    expect(report.checks.map((check) => check.name)).toContain('T-3 解释 1 certificate：二级');
  });
});

describe('quotations', () => {
  const quoting = (sentence: `${string} ${string}`) =>
    faults('quotation', plugins({ ...toyScheme, reviewer: { [sentence]: '某会' } }));

  it('are found across lines and widths, in sub-clauses too', () => {
    for (const sentence of ['一 持卡会员,本通知自印发之日起 施行。', '四 每人一次', '惯例 无人写过'] as const)
      expect(quoting(sentence)).toEqual([]);
  });

  it('are refused in other words, at another clause, and from the list of repairs', () => {
    expect(quoting('一 持证会员')).toEqual(['引文与 notice.md 不是逐字相同']);
    expect(quoting('一 每人一次')).toEqual(['引文不在此条，而在：玩具通知、四、五']);
    expect(quoting('七 每人一次')).toEqual(['notice.md 中没有以“七”开头的标题']);
    expect(quoting('正文 乙镇职工')).toEqual(['引文与 notice.md 不是逐字相同']);
  });
});

describe('written cases', () => {
  it('fail on another outcome, another amount, and grounds not or wrongly named', () => {
    const told = (part: string, instead: string) => faults('case', changed(part, instead)).join('\n');
    expect(told('通过 50.00元 | 二级50', '不通过 | 二级50')).toContain('应为 refused，实为 eligible');
    expect(told('通过 50.00元', '通过 60元')).toContain('应为 60.00元，实为 50.00元');
    expect(told('一 持卡会员；五 每人一次', '一 持卡会员')).toContain('依据未写、实际不符：五 每人一次');
    expect(told('| 备案机构 | T-2', '| 持卡会员 | T-2')).toContain('依据写了、实际不转人工：一 持卡会员');
    expect(told('缺项 | claim.issuedOn', '缺项 | claim.level')).toContain(
      '依据未写、实际缺项：claim.issuedOn',
    );
    expect(told('二级50', '级')).toContain('依据“级”不止一句');
    expect(told('二级50', '三级')).toContain('依据“三级”不是任何一句');
  });

  it('need a base application with nothing against it', () => {
    expect(faults('case', changed('"holdsCard": true', '"holdsCard": false'))).toContainEqual(
      expect.stringContaining('基本申请应各句皆合，实为 refused'),
    );
  });

  it('that cannot be read are told with their line, and the others still run', () => {
    const told = (part: string, instead: string) => faults('cases', changed(part, instead)).join('\n');
    expect(told('| 二级 | claim.level = 二级 |', '| 二级 |')).toMatch(/第\d+行：应有5格，实有4格/);
    expect(told('claim.level = 二级', 'claim.level 二级')).toMatch(/第\d+行：“claim.level 二级”应写作/);
    expect(told('claim.issuedOn = 1998-01-01', 'claim.issuedOn = 1998-06-31')).toContain('真实存在的日期');
    expect(told('claim.level = 二级', 'claim.colour = 红')).toContain('没有这一项：claim.colour');
    expect(told('$本年已获', '$明年')).toContain('“素材”中没有“明年”');
    expect(told('通过 50.00元', '通过')).toContain('通过的案例应写明金额');
    expect(told('eligible 100元', '也许')).toContain('结果“也许”不可识别');
    expect(told('"issuer": "玩具中心",', '"issuer" "玩具中心",')).toContain('基本申请不是 JSON');
    expect(told('## toy / contest', '## toy / nowhere')).toContain('其下的案例未读入');
    expect(told('| 情形 | 变更 | 结果 | 依据 | 编号 |', '| 情形 | 变更 | 结果 | 依据 | 号 |')).toContain(
      '表格缺少列：编号',
    );
  });

  it('say how the data of the procedure must stand', () => {
    expect(faults('datum', changed('"months":1', '"months":2'))[0]).toContain('"months":2');
    expect(faults('datum', changed('| 审核 | T-6 |', '| | T-6 |'))[0]).toContain('应以依据指明一项');
  });
});

describe('a ruling', () => {
  const row = '去掉 registers.filed | 转人工 | 备案机构 |';
  const ruled = (ruling: string, result: string) =>
    changed(row, `去掉 registers.filed；裁定 ${ruling} | ${result} |`);

  it('of a person decides what the rules referred, for or against', () => {
    expect(faults('case', ruled('备案机构 = 符合', '通过 100元 | 三 一级'))).toEqual([]);
    expect(faults('case', ruled('二 备案机构 = 不符合', '不通过 | 二 备案机构'))).toEqual([]);
    expect(faults('case', ruled('备案机构 = 不符合', '通过 100元 | 三 一级'))[0]).toContain('实为 refused');
  });

  it('is given on nothing else, and in words that name one requirement', () => {
    expect(faults('case', ruled('备案机构 = 符合；裁定 一 持卡会员 = 符合', '通过 100元 | 三 一级'))).toEqual(
      [expect.stringContaining('裁定的句子没有转人工：一 持卡会员')],
    );
    expect(faults('cases', ruled('三 一级 = 符合', '通过 100元 | 三 一级'))[0]).toContain(
      '裁定“三 一级”不是任何一句',
    );
    expect(faults('cases', ruled('备案机构 = 也许', '转人工 | 备案机构'))[0]).toContain(
      '或“裁定 句子 = 符合”',
    );
  });

  it('of the base stands for a match too', () => {
    const cases = `${toyPackage.cases}
## toy-match / certificate
\`\`\`json
{
  "claim": { "issuer": "玩具中心", "level": "一级", "number": "A1", "issuedOn": "1998-06-30" },
  "member": { "holdsCard": true, "town": "甲镇" }, "registers": { "filed": true }, "received": [], "filedOn": "1999-03-01"
}
\`\`\`
| 情形 | 变更 | 结果 | 依据 | 编号 |
| --- | --- | --- | --- | --- |
| 裁定备案 | 去掉 registers.filed；裁定 备案机构 = 符合 | 通过 50元 | 配比 | M-1 |
`;
    expect(faults('cases', { cases })).toEqual([]);
    expect(faults('case', { cases })).toEqual([]);
  });
});

describe('payments', () => {
  const { certificate } = toyScheme.routes;
  const pays = {
    ...certificate?.pays,
    '三 一级100元': ({ claim }: Facts) =>
      claim.level === '一级'
        ? [
            { amount: yuan(60) },
            { amount: yuan(40), monthsAfterApproval: 6, payee: '某厂', payeeIs: 'employer' as const },
          ]
        : null,
  };
  const routes = {
    ...toyScheme.routes,
    certificate: { ...certificate, pays } as AnyScheme['routes'][string],
  };
  const split = plugins({ ...toyScheme, routes });
  const written = (column: string): Partial<TriedPackage> => ({
    ...split,
    ...changed(
      '| 情形 | 变更 | 结果 | 依据 | 编号 |\n| --- | --- | --- | --- | --- |\n| 一级 | | 通过 100元 | 三 一级100元 | T-3 |',
      `| 情形 | 变更 | 结果 | 给付 | 依据 | 编号 |
| --- | --- | --- | --- | --- | --- |
| 一级 | | 通过 100元 | ${column} | 三 一级100元 | T-3 |

| 情形 | 变更 | 结果 | 依据 | 编号 |
| --- | --- | --- | --- | --- |`,
    ),
  });

  it('that are due later or go to another are written in 给付, each with its sum', () => {
    expect(faults('sentence', split).join()).toContain('以“给付”一列写明此句何时给、给谁');
    const told = '60元；40元 满6个月 给 单位 某厂';
    expect(faults('sentence', written(told))).toEqual([]);
    const otherwise = (part: string, instead: string) =>
      faults('case', written(told.replace(part, instead))).join();
    expect(otherwise('满6个月', '满5个月')).toContain(
      '给付应为 60.00元；40.00元 满5个月 给 单位 某厂，实为 60.00元；40.00元 满6个月 给 单位 某厂',
    );
    expect(otherwise('给 单位 ', '给 单位工会 ')).toContain('给付应为');
    expect(otherwise('满6个月', '2000-01-01起')).toContain('给付应为');
  });

  it('that cannot be read, or do not add up, are told with their line, like a column that nobody knows', () => {
    expect(faults('cases', written('100元 给')).join()).toMatch(/第\d+行：给付“100元 给”不可识别/);
    expect(faults('cases', written('60元 1999-02-30起；40元')).join()).toContain('不可识别');
    expect(faults('cases', written('60元')).join()).toContain('给付各项之和为60.00元，与结果的金额不符');
    expect(
      faults(
        'cases',
        changed('| 情形 | 变更 | 结果 | 依据 | 编号 |', '| 情形 | 变更 | 结果 | 依据 | 编号 | 备注 |'),
      ).join(),
    ).toMatch(/第\d+行：没有这样的列：备注；可用的列：情形、变更、结果、依据、编号、给付/);
  });
});

describe('sentences', () => {
  it('must turn somebody away or pay in a case', () => {
    expect(faults('sentence', without('未备案'))).toEqual(['没有一个案例因此句不通过']);
    expect(faults('sentence', without('二级'))).toEqual(['没有一个案例据此句给付']);
    expect(faults('sentence', without('外镇'))).toEqual(['没有一个案例因此句不通过']);
  });

  it('of a limit must turn somebody away, or make a difference', () => {
    const limited = (limit: LimitRule<Facts>, change: Partial<TriedPackage> = {}) =>
      faults('sentence', { ...change, ...plugins(withLimit(limit)) });
    const second = (view: Facts) => view.claim.level === '二级';
    expect(limited((_, items) => items)).toEqual(['没有一个案例因此句不通过']);
    expect(
      limited(
        (view, items) => (second(view) ? [] : items),
        changed('通过 50.00元 | 二级50', '不通过 | 惯例 封顶'),
      ),
    ).toEqual(['没有一个案例据此句给付']);
    expect(
      limited(
        (view, items) => (second(view) ? items.map((item) => ({ ...item, amount: yuan(20) })) : items),
        changed('50.00元', '20元'),
      ),
    ).toEqual([]);
  });

  it('of a limit of the whole plan must make a difference too', () => {
    const whole = (limit: LimitRule<Facts>) =>
      faults('sentence', {
        ...changed('50.00元', '20元'),
        ...plugins({ ...toyScheme, limits: { '惯例 封顶': limit } }),
      });
    expect(whole((_, items) => items)).toContain('没有一个案例因此句不通过');
    expect(
      whole((view, items) =>
        view.claim.level === '二级' ? items.map((item) => ({ ...item, amount: yuan(20) })) : items,
      ),
    ).toEqual([]);
  });
});

function withLimit(limit: LimitRule<Facts>): AnyScheme {
  const { certificate } = toyScheme.routes;
  if (certificate === undefined) throw new Error('the toy lost a route');
  const limits = { '惯例 封顶': limit };
  return { ...toyScheme, routes: { ...toyScheme.routes, certificate: { ...certificate, limits } } };
}

describe('edges', () => {
  it('ask for a case on either side, and print the row with its verdict left open', () => {
    expect(inspect({ ...toyPackage, ...without('末日') }).missingRows).toEqual([
      '## toy / certificate',
      '| ？ | claim.issuedOn = 1998-12-31 | ？ | ？ | ？ |',
    ]);
    expect(inspect({ ...toyPackage, ...without('没有名次') }).missingRows).toContain(
      '| ？ | claim.rank = 0 | ？ | ？ | ？ |',
    );
    expect(inspect({ ...toyPackage, ...without('晚一秒') }).missingRows).toContain(
      '| ？ | filedOn = 2000-01-01 | ？ | ？ | ？ |',
    );
  });

  it('are not proven by a case that does not come out as written', () => {
    expect(faults('edge', changed('eligible 100元', 'eligible 200元'))).toHaveLength(1);
  });

  it('stand on the dates that the words of a rule hold', () => {
    const closing = plugins({ ...toyScheme, closes: { '四 1999年12月31日前申报': '1999-12-30' } });
    expect(faults('quoted date', {})).toEqual([]);
    expect(faults('quoted date', closing)).toEqual(['引文写有 1999-12-31，规则不在这一天截止']);
  });
});

describe('figures of the code', () => {
  it('must show on some application, or a case with all else in order is missing', () => {
    const hidden: AnyScheme = {
      ...toyScheme,
      requires: {
        ...toyScheme.requires,
        '二 参加玩具赛': ({ received, filedOn }) =>
          any(not(has(received, { planYear: 1998 })), within('1999-02-01', '1999-12-31', filedOn)),
      },
    };
    expect(faults('figure', {})).toEqual([]);
    expect(faults('figure', plugins(hidden))).toEqual([
      '规则写有 1999-02-01，案例中没有一份其余皆合、能看出这一界限的申请',
      '规则写有 1999-12-31，案例中没有一份其余皆合、能看出这一界限的申请',
    ]);
  });
});

describe('the interpretation register', () => {
  it('has each entry cited by a rule and pinned by a row, and no rule cites another', () => {
    expect(faults('register', changed('、解释 1', ''))).toEqual(['没有通过的案例或数据行在“编号”中写明它']);
    expect(faults('register', plugins({ ...toyScheme, requires: {} }))).toContain('没有规则或数据引用它');
    expect(faults('register', plugins({ ...toyScheme, register: {} }))).toContain(
      '规则引用了它，登记簿中没有',
    );
  });
});

describe('purity', () => {
  it('finds a rule that writes into its facts, and one that answers by turns', () => {
    let turn = 0;
    const writes = (view: { readonly filedOn: unknown }) => Reflect.set(view, 'filedOn', view.filedOn);
    const turns = () => {
      turn += 1;
      return turn % 2 === 0;
    };
    expect(faults('purity', plugins({ ...toyScheme, requires: { '一 持卡会员': turns } })).join()).toContain(
      '结论不同',
    );
    expect(faults('purity', plugins({ ...toyScheme, requires: { '一 持卡会员': writes } })).join()).toContain(
      '结论不同',
    );
  });
});
