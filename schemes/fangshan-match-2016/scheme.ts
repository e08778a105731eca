import { beijing2016 } from '@zhutui/beijing-2016';
import {
  atMost,
  choice,
  count,
  defineMatch,
  either,
  is,
  money,
  type Notice,
  rest,
  share,
  text,
  when,
} from '@zhutui/core';
import { register, unitRegister } from './register.ts';

const notice: Notice = {
  title: '关于印发《2016年在职职工职业发展助推计划助推职业(工种)新增和调整方案》的通知',
  issuer: '房山区总工会',
  issuedOn: '2016-12-05',
};
const member = { district: text('工会关系所在区') };

/** 1:1 on top of each paid award of the city's plan, from the district's own money. */
export const fangshanMatch2016 = defineMatch({
  id: 'fangshan-match-2016',
  title: '房山区总工会1:1配比补助',
  matches: beijing2016,
  funder: '房山区总工会',
  notice,
  needs: { member },
  register,
  requires: {
    '正文 区总工会为了鼓励我区高技能人才的发展': {
      reading: '解释 1',
      by: ({ member }) => is(member.district, '房山区'),
    },
  },
  pays: {
    '正文 对于享受2016年市总助推计划的人员给予1:1的配比补助': ({ award }) => award.amount,
  },
});

/** What a unit declares to add for its own people, paid by the unit itself. */
export const fangshanUnitMatch2016 = defineMatch({
  id: 'fangshan-unit-match-2016',
  title: '所在单位配比补助',
  matches: beijing2016,
  funder: { employer: true },
  notice,
  needs: {
    member,
    employer: {
      matchKind: choice('单位配比方式', ['按比例', '定额', '不配比'], { optional: true }),
      matchPercent: count('单位配比比例（%）', { only: { matchKind: '按比例' }, optional: true }),
      matchSum: money('单位配比定额', { only: { matchKind: '定额' }, optional: true }),
      matchCap: money('单位配比每人上限', { optional: true }),
      matchBudget: money('单位配比总预算', { optional: true }),
    },
  },
  register: unitRegister,
  requires: {
    '正文 各单位对于本单位获得助推的人员': {
      reading: '解释 1',
      by: ({ member }) => is(member.district, '房山区'),
    },
    '正文 各单位对于本单位获得助推的人员可根据自身的实际情况': {
      reading: '解释 2',
      by: ({ employer }) => is(employer.matchKind, '按比例', '定额'),
    },
  },
  pays: {
    '正文 各单位对于本单位获得助推的人员可根据自身的实际情况给予一定的配比补助': {
      reading: '解释 3',
      by: ({ award, employer }) =>
        atMost(
          either(
            when(is(employer.matchKind, '按比例'), share(award.amount, employer.matchPercent)),
            when(is(employer.matchKind, '定额'), employer.matchSum),
          ),
          employer.matchCap,
          rest(employer.matchBudget, award.spent),
        ),
    },
  },
});
