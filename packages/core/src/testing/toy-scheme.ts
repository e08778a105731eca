import {
  all,
  choice,
  completed,
  count,
  dayField,
  defineMatch,
  defineScheme,
  flag,
  holds,
  is,
  known,
  percent,
  registered,
  text,
  when,
  within,
  yuan,
} from '../index.ts';

/** A small invented notice that uses every part of the interface; for tests of the core and of what stands on it. */
export const toyScheme = defineScheme({
  id: 'toy',
  programme: '玩具助推',
  year: 1999,
  title: '玩具助推计划',
  funder: '玩具总工会',
  notice: { title: '玩具通知', issuer: '玩具总工会', issuedOn: '1999-01-01' },
  needs: {
    member: { holdsCard: flag('持卡'), town: text('所属镇') },
    registers: { filed: registered('机构已备案', { register: '备案机构', key: 'issuer', on: 'issuedOn' }) },
  },
  lists: [{ list: '玩具赛', title: '玩具赛工种' }],
  register: {
    '解释 1': { question: '谁算会员', readings: ['持卡', '入会'], taken: '持卡', why: '文中写持卡' },
  },
  requires: { '一 持卡会员': { reading: '解释 1', by: ({ member }) => holds(member.holdsCard) } },
  closes: { '四 1999年12月31日前申报': '1999-12-31' },
  once: { '五 每人一次': { per: 'person', period: 'plan year' } },
  promises: {
    '六 一个月内审核': { for: 'review', from: 'arrival', months: 1 },
    '六 三个月内发放': { for: 'payment', from: 'approval', months: 3 },
  },
  routes: {
    certificate: {
      title: '证书',
      channels: { '四 网上申报': ['web', 'station'] },
      asks: {
        issuer: choice('发证机构', ['玩具中心']),
        level: choice(
          '等级',
          [
            { value: '一级', label: '一级（高级技师）', aliases: ['高级技师'] },
            { value: '二级', label: '二级（技师）' },
          ],
          { recordedAs: 'level' },
        ),
        number: text('证书编号', { recordedAs: 'certificate' }),
        issuedOn: dayField('发证日期'),
      },
      requires: {
        '二 1998年发证': ({ claim }) => within('1998-01-01', '1998-12-31', claim.issuedOn),
        '二 备案机构': ({ registers }) => known(registers.filed, '备案情况不明'),
      },
      pays: {
        '三 一级100元': ({ claim }) => when(is(claim.level, '一级'), yuan(100)),
        '三 二级50元': ({ claim }) => when(is(claim.level, '二级'), yuan(50)),
      },
    },
    contest: {
      title: '竞赛',
      asks: {
        trade: choice('工种', ['木工']),
        highest: choice('最高一级', ['决赛', '复赛']),
        rank: count('名次'),
        entrants: count('复赛人数', { only: { highest: '复赛' } }),
      },
      requires: {
        '二 不取证工种': ({ claim, lists }) =>
          all(completed('玩具赛', claim.trade, lists), is(claim.highest, '决赛', '复赛')),
      },
      pays: { '三 第一名100元': ({ claim }) => when(is(claim.rank, 1), yuan(100)) },
    },
  },
});

export const toyMatch = defineMatch({
  id: 'toy-match',
  title: '甲镇配比',
  matches: toyScheme,
  funder: '甲镇总工会',
  notice: { title: '甲镇通知', issuer: '甲镇总工会', issuedOn: '1999-02-01' },
  requires: { '正文 本镇职工': ({ member }) => is(member.town, '甲镇') },
  pays: { '正文 配比百分之五十': ({ award }) => percent(award.amount, 50) },
});

/** A claim of the toy scheme that is eligible in every sentence. */
export const toyFacts = {
  route: 'certificate',
  claim: { issuer: '玩具中心', level: '一级', number: 'A1', issuedOn: '1998-06-30' },
  member: { holdsCard: true, town: '甲镇' },
  registers: { filed: true },
  received: [],
  filedOn: '1999-03-01',
} as const;
