import {
  all,
  any,
  between,
  choice,
  completed,
  count,
  defineRoute,
  is,
  named,
  not,
  type OpenList,
  text,
  when,
  where,
  yuan,
} from '@zhutui/core';
import { cityOccupations } from './catalogue.ts';
import { needs } from './needs.ts';

const fourthContest = '北京市第四届职业技能大赛';
const associationCup = '职工技协杯';
const withoutCertificate = '不取证职业（工种）';

/** The notice names no trade of either contest: staff complete these lists, with their source. */
export const competitionLists: readonly OpenList[] = [
  { list: fourthContest, title: '北京市第四届职业技能大赛市总工会承办的13个职业（工种）' },
  { list: associationCup, title: '2016年北京市“职工技协杯”职业技能竞赛的职业（工种）' },
  { list: withoutCertificate, title: '不取证职业（工种）：不在北京市职业技能鉴定管理中心鉴定范围内' },
];

/** 竞赛名次: the first ten of a final, or the first five of a semi-final that is the contest's highest round. */
export const competition = defineRoute(needs, {
  title: '职业技能竞赛名次（不取证职业）',
  channels: { '四（二） 选手的助推工作由北京市职工技术协会组织实施': ['roster'] },
  reviewer: {
    '四（二） 不取证职业(工种)决赛前十名或进入复赛前五名（仅限最高竞赛等级只到复赛）选手的助推工作由北京市职工技术协会组织实施':
      '北京市职工技术协会',
  },
  asks: {
    contest: choice('竞赛', [
      { value: fourthContest, label: '北京市第四届职业技能大赛市总工会承办的13个职业（工种）竞赛' },
      { value: associationCup, label: '2016年北京市“职工技协杯”职业技能竞赛' },
    ]),
    trade: text('竞赛职业（工种）'),
    highest: choice('本职业（工种）最高竞赛等级', ['决赛', '复赛'], {
      help: '有决赛的填决赛；最高只到复赛的填复赛。',
    }),
    rank: count('最高竞赛等级中的名次'),
    entrants: count('初赛参赛选手规模（人）'),
  },
  requires: {
    '一（一）4 参加北京市第四届职业技能大赛市总工会承办的13个职业（工种）竞赛和2016年北京市“职工技协杯”职业技能竞赛':
      {
        reading: '解释 12',
        by: ({ claim, lists }) =>
          any(
            all(is(claim.contest, fourthContest), completed(fourthContest, claim.trade, lists)),
            all(is(claim.contest, associationCup), completed(associationCup, claim.trade, lists)),
          ),
      },
    '一（一）4 不取证职业（工种）是指不在北京市职业技能鉴定管理中心鉴定范围内的职业（工种）': {
      reading: '解释 12',
      by: ({ claim, lists }) =>
        all(not(named(claim.trade, ...cityOccupations)), completed(withoutCertificate, claim.trade, lists)),
    },
    '一（一）4 获得不取证职业(工种)决赛前十名或进入复赛前五名（仅限最高竞赛等级只到复赛）的选手': ({
      claim,
    }) =>
      any(
        all(is(claim.highest, '决赛'), between(1, 10, claim.rank)),
        all(is(claim.highest, '复赛'), between(1, 5, claim.rank)),
      ),
    '一（一）4 不取证职业（工种）决赛要求初赛参赛选手规模在334人以上': {
      reading: '解释 7',
      by: ({ claim }) => where(is(claim.highest, '决赛'), between(334, Infinity, claim.entrants)),
    },
    '一（一）4 不取证职业（工种）复赛要求初赛参赛选手规模在100人以上334人以下': {
      reading: '解释 6',
      by: ({ claim }) => where(is(claim.highest, '复赛'), between(100, 333, claim.entrants)),
    },
    '二（二） 需取得国家职业资格证书或取得相应竞赛名次': {
      reading: '解释 8',
      by: ({ claim }) => between(1, Infinity, claim.rank),
    },
  },
  pays: {
    '三 获得不取证职业(工种)决赛第1名，参照国家职业资格一级（高级技师）标准资助': ({ claim }) =>
      when(all(is(claim.highest, '决赛'), is(claim.rank, 1)), yuan(2000)),
    '三 决赛第2—10名及复赛前5名参照国家职业资格二级（技师）标准资助': ({ claim }) =>
      when(
        any(
          all(is(claim.highest, '决赛'), between(2, 10, claim.rank)),
          all(is(claim.highest, '复赛'), between(1, 5, claim.rank)),
        ),
        yuan(1000),
      ),
  },
});
