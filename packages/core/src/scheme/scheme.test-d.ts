import { all, choice, count, defineMatch, defineScheme, flag, holds, is, text, yuan } from '../index.ts';
import { toyScheme } from '../testing/toy-scheme.ts';

const notice = { title: '', issuer: '', issuedOn: '1999-01-01' };
const frame = { id: 'x', programme: '', year: 1999, title: '', funder: '', notice };

defineScheme({
  ...frame,
  needs: { member: { holdsCard: flag('持卡') } },
  requires: {
    '一 会员': ({ member }) => holds(member.holdsCard),
    // @ts-expect-error a fact that the scheme does not need is not there
    '一 职工': ({ member }) => holds(member.age),
  },
  routes: {
    certificate: {
      title: '',
      asks: { level: choice('等级', ['一级']) },
      requires: {
        '二 等级': ({ claim }) => is(claim.level, '一级'),
        // @ts-expect-error an answer that the route does not ask is not there
        '二 名次': ({ claim }) => is(claim.rank, 1),
      },
    },
  },
});

defineScheme({
  ...frame,
  needs: { member: { town: text('所在镇') } },
  routes: {
    course: {
      title: '',
      asks: { place: count('名次') },
      allocates: {
        '三 各镇名额': { method: 'lottery', quota: { 甲镇: 1 }, pool: ({ member }) => member.town },
        '三 名次': { method: 'ranking', quota: 1, rank: ({ claim }) => claim.place },
        // @ts-expect-error a pool is a fact that the scheme needs or the route asks
        '三 各区名额': { method: 'lottery', quota: 1, pool: ({ member }) => member.district },
        // @ts-expect-error places need a quota
        '三 抽签': { method: 'lottery' },
      },
    },
  },
});

defineScheme({
  ...frame,
  // @ts-expect-error a rule without a clause and its words does not compile
  requires: { 一: () => true },
  routes: {},
});

defineMatch({
  id: 'y',
  title: '',
  matches: toyScheme,
  funder: '',
  notice,
  needs: { employer: { pays: flag('配比') } },
  requires: {
    '正文 本镇': ({ member, employer }) => all(holds(employer.pays), is(member.town, '甲镇')),
    // @ts-expect-error neither the policy nor its base scheme needs it
    '正文 外镇': ({ employer }) => is(employer.town, '乙镇'),
  },
  pays: { '正文 一元': () => yuan(1) },
});
