import { type Plugin, within, yuan } from '@zhutui/core';
import { toyMatch, toyScheme } from '@zhutui/core/testing';
import { describe, expect, it } from 'vitest';
import { comparisonText } from '../comparison-text.ts';
import { compare } from './compare.ts';
import { figureChanges } from './figures.ts';

/** The toy notice a year later: figures, a window, a list, a channel, a promise, `once` and the last day are others. */
const later: Plugin = {
  ...toyScheme,
  id: 'toy-later',
  closes: { '五 至2000年11月30日止': '2000-11-30' },
  once: { '五 每人一次': { per: 'person', period: 'ever' } },
  promises: { '六 二个月内审核': { for: 'review', from: 'arrival', months: 2 } },
  routes: {
    certificate: {
      title: '证书',
      asks: { level: { kind: 'choice', label: '等级', options: [{ value: '一级', label: '一级' }] } },
      channels: { '四 网上申报': ['web'] },
      requires: { '二 1999年发证': ({ filedOn }) => within('1999-01-01', '1999-12-31', filedOn) },
      pays: { '三 一级120元': () => yuan(120) },
    },
    craft: { title: '学徒出师', asks: {}, pays: { '三 出师30元': () => yuan(30) } },
  },
};

const OLD = '# 玩具通知\n## 一 对象\n## 六\n## 校勘\n';
const NEW = '# 玩具通知\n## 一 对象\n## 五\n### 五（一）\n';
const noticed = (plugin: Plugin) => ({ plugin, notice: OLD });

describe('two years', () => {
  const text = comparisonText(compare({ plugin: toyScheme, notice: OLD }, { plugin: later, notice: NEW }));

  it.each([
    ['a changed sum', '～ 三 一级120元\n       原：三 一级100元\n       数字：100元 → 120元'],
    ['a changed window', '数字：1998年 → 1999年'],
    ['a sentence dropped', '－ 二 备案机构'],
    ['a promise', '执行：月数 1 → 2'],
    ['another once', '执行：期间 计划年度 → 终身'],
    ['channels', '执行：网上、服务站 → 网上'],
    ['the last day, in whatever words', '执行：1999-12-31 → 2000-11-30'],
    ['levels', '～ 等级\n       － 二级'],
    ['clauses that one notice has alone', '新有的条款：五、五（一）\n没有了的条款：六\n'],
    ['a new route', '＋【学徒出师】 新增类别'],
    ['a route given up', '－【竞赛】 取消类别'],
  ])('show %s', (_, words) => expect(text).toContain(words));

  it('show nothing where nothing changed', () => {
    const same = compare(noticed(toyScheme), noticed(toyScheme));
    expect(same.parts.flatMap(({ added, dropped, changed }) => [...added, ...dropped, ...changed])).toEqual(
      [],
    );
    expect(
      compare(noticed(toyMatch), noticed(toyMatch)).parts.every(({ changed }) => changed.length === 0),
    ).toBe(true);
  });
});

it('figures in words and in digits are the same figures, and a date is one', () => {
  expect(figureChanges('决赛第二至十名', '决赛第2—10名')).toEqual([]);
  expect(figureChanges('一个月内', '三个月内')).toEqual([{ before: '1个月', after: '3个月' }]);
  expect(figureChanges('2001年12月31日前', '2002年1月31日前')).toEqual([
    { before: '2001年12月31日', after: '2002年1月31日' },
  ]);
});
