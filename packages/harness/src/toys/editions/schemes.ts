import { defineMatch, defineScheme, is, proportion, within, yuan } from '@zhutui/core';
import { asks, needs, notice, programme } from './edition.ts';

const once = { per: { claim: 'number' }, period: 'ever' } as const;

/** The older of two invented editions under which one certificate may fall. */
export const older = defineScheme({
  id: 'toy-edition-1998',
  programme,
  year: 1998,
  title: '1998年玩具证书奖',
  funder: '玩具总工会',
  notice: { ...notice, issuedOn: '1998-03-01' },
  needs,
  closes: { '一 1999年3月31日以前申请': '1999-03-31' },
  once: { '三 同一证书只奖励一次': once },
  routes: {
    certificate: {
      title: '证书',
      asks,
      requires: {
        '一 1998年1月1日至1998年12月31日发证': ({ claim }) =>
          within('1998-01-01', '1998-12-31', claim.issuedOn),
      },
      pays: { '一 每证100元': () => yuan(100) },
    },
  },
});

/** The newer one, which reaches half a year back and pays the fee. */
export const newer = defineScheme({
  id: 'toy-edition-1999',
  programme,
  year: 1999,
  title: '1999年玩具证书奖',
  funder: '玩具总工会',
  notice: { ...notice, issuedOn: '1999-01-01' },
  needs,
  closes: { '二 1999年12月31日以前申请': '1999-12-31' },
  once: { '三 同一证书只奖励一次': once },
  routes: {
    certificate: {
      title: '证书',
      asks,
      requires: {
        '二 1998年7月1日至1999年12月31日发证': ({ claim }) =>
          within('1998-07-01', '1999-12-31', claim.issuedOn),
      },
      pays: { '二 按考试费发给': ({ claim }) => claim.fee },
    },
  },
});

/** Half as much again from a district, in the same payment. */
export const merged = defineMatch({
  id: 'toy-merged-match',
  title: '甲区配套',
  matches: newer,
  funder: '甲区总工会',
  notice: { ...notice, issuedOn: '1999-02-01' },
  payment: { '四 与奖励合并发给': 'merged' },
  requires: { '四 甲区职工': ({ member }) => is(member.district, '甲区') },
  pays: {
    '四 再按1/2配套，不足1元的进为1元': ({ award }) =>
      proportion(award.amount, [1, 2], { to: yuan(1), how: 'up' }),
  },
});

/** As much again from another district, paid apart. */
export const apart = defineMatch({
  id: 'toy-apart-match',
  title: '乙区配套',
  matches: newer,
  funder: '乙区总工会',
  notice: { ...notice, issuedOn: '1999-02-01' },
  payment: { '五 另行发给': 'apart' },
  requires: { '五 乙区职工': ({ member }) => is(member.district, '乙区') },
  pays: { '五 同额配套': ({ award }) => award.amount },
});
