import { all, between, choice, count, defineRoute, is, text, when, yuan } from '@zhutui/core';
import { association, needs } from './needs.ts';

const contest = '2022年北京市职工职业技能大赛';

/** 竞赛名次: the first ten of an individual final; the association hands in the roster. */
export const competition = defineRoute(needs, {
  title: '职业技能大赛名次',
  channels: {
    '四（一）3 2022年北京市职工职业技能大优胜选手的助推申报工作，由北京市职工技术协会负责组织实施': [
      'roster',
    ],
  },
  reviewer: { '四（一）3 由北京市职工技术协会负责组织实施': association },
  asks: {
    contest: choice('竞赛', [contest]),
    trade: text('竞赛职业（工种）', { optional: true }),
    final: choice('决赛类别', [
      { value: '个人', label: '个人决赛' },
      { value: '团体', label: '团体决赛' },
    ]),
    rank: count('决赛名次'),
  },
  requires: {
    '二（三） 参加2022年北京市职工职业技能大赛': ({ claim }) => is(claim.contest, contest),
    '二（三） 获得个人决赛前十名选手': ({ claim }) =>
      all(is(claim.final, '个人'), between(1, 10, claim.rank)),
  },
  pays: {
    '三（三） 决赛第一名参照国家一级（高级技师）职业资格标准资助': ({ claim }) =>
      when(is(claim.rank, 1), yuan(2000)),
    '三（三） 决赛第二至十名参照国家二级（技师）职业资格标准资助': ({ claim }) =>
      when(between(2, 10, claim.rank), yuan(1000)),
  },
});
