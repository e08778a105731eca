import {
  capTimes,
  capTotal,
  choice,
  defineScheme,
  filedTimes,
  instalments,
  not,
  paidTo,
  receivedBefore,
  receivedTotal,
  tariff,
  text,
  yuan,
  ZERO,
} from '@zhutui/core';

const programme = '玩具带徒';
const year = 1999;
const inTwo = instalments([{ percent: 60 }, { percent: 40, monthsAfterApproval: 6 }]);

/** An invented notice that pays two people by one application: caps on each of them, filings counted, another programme. */
export const masters = defineScheme({
  id: 'toy-masters',
  programme,
  programmes: ['丁计划学徒补贴'],
  year,
  title: programme,
  funder: '玩具总工会',
  notice: { title: '玩具带徒办法', issuer: '玩具总工会', issuedOn: '1999-01-01' },
  register: {
    '解释 1': {
      question: '“每人每年”算不算徒弟的一份？',
      readings: ['只算申请的师傅自己所得', '连同徒弟的一份'],
      taken: '只算申请的师傅自己所得',
      why: '句中说的是一人所得。',
    },
    '解释 2': {
      question: '年度是计划年度还是自然年？',
      readings: ['计划年度', '自然年'],
      taken: '计划年度',
      why: '办法按年度印发。',
    },
  },
  once: { '一 每带出一名徒弟': { per: { claim: 'paper' }, period: 'ever' } },
  routes: {
    master: {
      title: '带徒',
      asks: {
        apprentice: text('徒弟姓名'),
        level: choice('徒弟等级', ['高级', '特级'], { recordedAs: 'level' }),
        paper: text('徒弟证书编号', { recordedAs: 'certificate' }),
      },
      requires: {
        '四 徒弟凭同一证书领过丁计划学徒补贴的，不再奖励': ({ claim, received }) =>
          not(receivedBefore(received, { programme: '丁计划学徒补贴', certificate: claim.paper })),
      },
      pays: {
        '一 奖励师傅900元': () => inTwo(yuan(900)),
        '一 徒弟高级300元、特级700元；审核通过发给60%，满6个月发给40%': ({ claim }) =>
          paidTo(
            inTwo(tariff({ 高级: yuan(300), 特级: yuan(700) }, claim.level)),
            claim.apprentice,
            'person',
          ),
      },
      limits: {
        '二 每名师傅每年最多申报3名徒弟': {
          reading: '解释 2',
          by: ({ received }, items) =>
            capTimes(items, 3, filedTimes(received, { programme, planYear: year })),
        },
        '三 同一人每年所得不超过2500元': {
          reading: ['解释 1', '解释 2'],
          by: ({ received }, items) =>
            capTotal(items, yuan(2500), receivedTotal(received, { programme, planYear: year })),
        },
        '三 徒弟每次所得不超过600元': (_, items) => capTotal(items, yuan(600), ZERO, 'person'),
      },
    },
  },
});
