import {
  atMost,
  choice,
  completed,
  count,
  defineRoute,
  defineScheme,
  is,
  money,
  paidTo,
  text,
  yuan,
} from '@zhutui/core';

const needs = {
  member: { town: choice('所在镇', ['东镇', '西镇', '北镇']) },
  employer: { union: text('单位工会名称') },
};

/** Drawn by lot in each town; what a town leaves is shared again, and the budget may run out. */
const course = defineRoute(needs, {
  title: '培训',
  submitters: { '四 职工本人申请培训': ['person'] },
  asks: { course: choice('课程', ['木雕', '陶艺']), fee: money('学费') },
  requires: {
    '二 课程在区总工会公布的名单之内': ({ claim, lists }) => completed('甲区课程', claim.course, lists),
  },
  pays: { '二 按学费补贴，每人不超过200元': ({ claim }) => atMost(claim.fee, yuan(200)) },
  allocates: {
    '三（一） 共8个名额，按东镇2、西镇1、北镇1的比例分到各镇，报名超过名额的公开抽签，未用完的名额再分给其他镇':
      {
        method: 'lottery',
        quota: { total: 8, weights: { 东镇: 2, 西镇: 1, 北镇: 1 }, reshared: true },
        pool: ({ member }) => member.town,
      },
    '三（二） 资金共1400元，按抽签次序发完为止，未发到的候补': {
      method: 'funds',
      order: 'lot',
      funds: yuan(1400),
      otherwise: 'waiting',
    },
  },
});

/** First come first served when it arrives, handed in by the unit's union and paid to it. */
const camp = defineRoute(needs, {
  title: '夏令营',
  submitters: { '四 单位工会为职工申请夏令营': ['unit union'] },
  channels: { '四 单位工会为职工申请夏令营': ['paper', 'roster'] },
  asks: { child: text('子女姓名') },
  requires: { '二 夏令营限东镇、西镇职工': ({ member }) => is(member.town, '东镇', '西镇') },
  pays: {
    '二 夏令营每人补贴300元，拨付单位工会': ({ employer }) => paidTo(yuan(300), employer.union, 'unit union'),
  },
  allocates: { '三（三） 夏令营先到先得，受理满2人为止': { method: 'first come', quota: 2 } },
});

/** The experts' ranking decides. */
const studio = defineRoute(needs, {
  title: '工作室',
  asks: { place: count('专家评审名次') },
  pays: { '二 工作室每个补贴500元': () => yuan(500) },
  allocates: {
    '三（四） 工作室按专家评审名次取前1个': {
      method: 'ranking',
      quota: 1,
      rank: ({ claim }) => claim.place,
    },
  },
});

/** An invented notice of a district's own money: its list, its quotas, its procedure. */
export const places = defineScheme({
  id: 'toy-places',
  programme: '玩具区活动',
  year: 1999,
  title: '玩具区活动',
  funder: '甲区总工会',
  notice: { title: '玩具区活动办法', issuer: '甲区总工会', issuedOn: '1999-01-01' },
  calendar: '工作日安排',
  needs,
  lists: [{ list: '甲区课程', title: '甲区课程名单' }],
  once: { '一 每名职工每年参加一项': { per: 'person', period: 'plan year' } },
  routes: { course, camp, studio },
  reviews: { '五 由镇总工会初审，区总工会复审': ['镇总工会', '区总工会'] },
  publicNotice: {
    '五 发放之前公示5个工作日，有异议的向区总工会提出': {
      when: 'before payment',
      workingDays: 5,
      objections: { name: '区总工会' },
    },
  },
});
