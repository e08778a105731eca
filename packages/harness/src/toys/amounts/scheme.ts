import {
  choice,
  count,
  defineScheme,
  floated,
  instalments,
  is,
  matrix,
  money,
  paidTo,
  proportion,
  ranks,
  receivedTotal,
  text,
  toppedUp,
  when,
  yuan,
} from '@zhutui/core';

const table = {
  制造: { 高级: yuan(3000), 中级: yuan(1005) },
  服务: { 高级: yuan(2100), 中级: yuan(850) },
};
const inTwo = instalments([{ percent: 60 }, { percent: 40, monthsAfterApproval: 6 }]);
const byRank = ranks([
  { from: 1, to: 1, amount: yuan(900) },
  { from: 2, to: 3, amount: yuan(600) },
]);

/** An invented notice of every shape of amount: table, float, ranks, ratio, top-up, fixed sum, instalments, a second payee. */
export const amounts = defineScheme({
  id: 'toy-amounts',
  programme: '玩具奖励',
  year: 1999,
  title: '玩具奖励',
  funder: '玩具总工会',
  notice: { title: '玩具奖励办法', issuer: '玩具总工会', issuedOn: '1999-01-01' },
  once: { '四 每人每年度奖励一次': { per: 'person', period: 'plan year' } },
  routes: {
    certificate: {
      title: '证书',
      asks: {
        kind: choice('类别', ['制造', '服务']),
        level: choice('等级', ['高级', '中级']),
        occupation: text('职业'),
      },
      pays: {
        '一 制造高级3000元，制造中级1005元，服务高级2100元，服务中级850元；铸造工上浮10%，不足1元的舍去；审核通过发给60%，满6个月发给40%':
          ({ claim }) =>
            inTwo(
              floated(matrix(table, claim.kind, claim.level), 10, is(claim.occupation, '铸造工'), {
                to: yuan(1),
                how: 'down',
              }),
            ),
      },
    },
    contest: {
      title: '竞赛',
      asks: { rank: count('名次'), teacher: text('师傅姓名', { optional: true }) },
      pays: {
        '二 第1名900元，第2名至第3名600元': ({ claim }) => byRank(claim.rank),
        '二 第1名、第2名、第3名的师傅另发100元': ({ claim }) =>
          paidTo(when(is(claim.rank, 1, 2, 3), yuan(100)), claim.teacher, 'person'),
      },
    },
    tuition: {
      title: '学费',
      asks: { fee: money('学费') },
      pays: {
        '三（一） 发给学费的1/3，四舍五入到1角': ({ claim }) =>
          proportion(claim.fee, [1, 3], { to: yuan(0.1), how: 'half up' }),
      },
    },
    tools: {
      title: '工具',
      asks: {},
      pays: {
        '三（二） 与乙计划已发的合计，补足到1200元': ({ received }) =>
          toppedUp(yuan(1200), receivedTotal(received, { programme: '乙计划' })),
      },
    },
  },
});
