import {
  calendarYear,
  capTimes,
  capTotal,
  choice,
  defineScheme,
  highestOf,
  highestOnly,
  is,
  noHigherBefore,
  receivedTimes,
  receivedTotal,
  tariff,
  text,
  when,
  yuan,
} from '@zhutui/core';

const programme = '玩具补贴';
const order = ['高级', '中级', '初级'] as const;
const sums = { 高级: yuan(600), 中级: yuan(400), 初级: yuan(200) };

/** An invented notice of limits over the history and over all items: by year, lifetime, level, and shared between routes. */
export const limits = defineScheme({
  id: 'toy-limits',
  programme,
  year: 1999,
  title: programme,
  funder: '玩具总工会',
  notice: { title: '玩具补贴办法', issuer: '玩具总工会', issuedOn: '1999-01-01' },
  routes: {
    certificate: {
      title: '证书',
      asks: {
        occupation: text('职业', { recordedAs: 'occupation' }),
        level: choice('证书等级', order, { recordedAs: 'level' }),
        second: choice('另一证书等级', order, { optional: true }),
      },
      requires: {
        '二（一） 同一职业已领取高等级补贴的，不再领取同等级和低等级补贴': ({ claim, received }) =>
          noHigherBefore(order, highestOf(order, claim.level, claim.second), received, {
            programme,
            occupation: claim.occupation,
          }),
      },
      pays: {
        '一（一） 高级600元，中级400元，初级200元，持有几个等级的按最高等级': ({ claim }) =>
          tariff(sums, highestOf(order, claim.level, claim.second)),
      },
    },
    contest: {
      title: '竞赛',
      asks: {
        prize: choice('奖项', ['一等奖', '二等奖']),
        honour: choice('称号', ['能手'], { optional: true }),
      },
      pays: {
        '一（二） 一等奖700元，二等奖300元': ({ claim }) =>
          tariff({ 一等奖: yuan(700), 二等奖: yuan(300) }, claim.prize),
        '一（二） 能手500元': ({ claim }) => when(is(claim.honour, '能手'), yuan(500)),
      },
      limits: { '一（二） 奖项与称号不重复，按最高的一项发给': (_, items) => highestOnly(items) },
    },
  },
  limits: {
    '二（二） 每人一生领取不超过3次': ({ received }, items) =>
      capTimes(items, 3, receivedTimes(received, { programme })),
    '二（三） 各类合计，每人每个自然年不超过1100元': ({ received, filedOn }, items) =>
      capTotal(items, yuan(1100), receivedTotal(received, { programme, span: calendarYear(filedOn) })),
  },
});
