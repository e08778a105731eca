import { describe, expect, it } from 'vitest';
import { Refer, Unknown } from '../values/judgement.ts';
import {
  amend,
  type Catalogue,
  completed,
  issuerOptions,
  levelOptions,
  listing,
  named,
  openLists,
} from './catalogue.ts';

const kept: Catalogue = [
  { issuer: '甲中心', level: '一级', range: 'open', occupations: [] },
  { issuer: '乙中心', level: '一级', range: 'open', occupations: [] },
];
const catalogue = amend(kept, [
  { issuer: '甲中心', level: '二级', range: 'all', occupations: [] },
  { issuer: '乙中心', level: '一级', range: 'closed', occupations: ['木工'] },
]);
const listed = listing(catalogue);
const entry = (issuer: string, level: string, occupation: string) => ({ issuer, level, occupation });

describe('a catalogue', () => {
  it('keeps the rows that a later edition does not replace', () => {
    expect(catalogue.map((row) => `${row.issuer} ${row.level} ${row.range}`)).toEqual([
      '甲中心 一级 open',
      '甲中心 二级 all',
      '乙中心 一级 closed',
    ]);
    expect(openLists(catalogue)).toEqual([{ list: '甲中心 一级', title: '甲中心 一级助推职业（工种）' }]);
  });

  it('decides a closed row by its names, a row of all by its level, and refers an open one', () => {
    expect(listed(entry('乙中心', '一级', '木工'), [])).toBe(true);
    expect(listed(entry('乙中心', '一级', '瓦工'), [])).toBe(false);
    expect(listed(entry('甲中心', '二级', '瓦工'), [])).toBe(true);
    expect(listed(entry('甲中心', '三级', '瓦工'), [])).toBe(false);
    expect(listed(entry('甲中心', '一级', '瓦工'), [])).toBeInstanceOf(Refer);
    expect(listed(entry('丙中心', '一级', '瓦工'), [])).toBeInstanceOf(Refer);
  });

  it('waits for an answer that is not given, and refuses one answered "none"', () => {
    expect(
      listed({ ...entry('乙中心', '一级', ''), occupation: new Unknown(['claim.occupation']) }, []),
    ).toBeInstanceOf(Unknown);
    expect(listed({ ...entry('乙中心', '一级', ''), occupation: null }, [])).toBe(false);
  });

  it('takes what staff completed, whatever the width of the brackets, but never on a closed row', () => {
    const found = (list: string, included: boolean) => [
      { list, item: '瓦工(古建)', included, source: '原文' },
    ];
    expect(listed(entry('甲中心', '一级', '瓦工（古建）'), found('甲中心 一级', true))).toBe(true);
    expect(listed(entry('甲中心', '一级', '瓦工（古建）'), found('甲中心 一级', false))).toBe(false);
    expect(listed(entry('乙中心', '一级', '瓦工（古建）'), found('乙中心 一级', true))).toBe(false);
    expect(completed('木工赛', new Unknown(['claim.trade']), [])).toBeInstanceOf(Unknown);
  });

  it('refers an item of which staff recorded both that it is listed and that it is not', () => {
    const found = [true, false].map((included) => ({
      list: '木工赛',
      item: included ? '木 工' : '木工',
      included,
      source: '某名单',
    }));
    expect(completed('木工赛', '木工', found)).toBeInstanceOf(Refer);
    expect(completed('木工赛', '木工', [...found.slice(0, 1), ...found.slice(0, 1)])).toBe(true);
  });

  it('offers issuers and levels with the other names they go by', () => {
    expect(issuerOptions(catalogue, { 甲中心: ['甲'] })).toEqual([
      { value: '甲中心', label: '甲中心', aliases: ['甲'] },
      { value: '乙中心', label: '乙中心' },
    ]);
    expect(levelOptions(catalogue, { 二级: '二级（技师）' }, { 二级: ['技师'] })).toEqual([
      { value: '一级', label: '一级', only: { issuer: ['甲中心', '乙中心'] } },
      { value: '二级', label: '二级（技师）', aliases: ['技师'], only: { issuer: ['甲中心'] } },
    ]);
  });

  it('compares names without regard to what does not show in them', () => {
    const lists = [{ list: '甲中心 一级', item: '瓦工', included: true, source: '某名单' }];
    expect(completed('甲中心 一级', '瓦\u200B工\uFEFF', lists)).toBe(true);
    expect([named('瓦 工', '木工', '瓦工'), named('瓦', '瓦工'), named(null, '瓦工')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
