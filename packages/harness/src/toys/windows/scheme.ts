import {
  all,
  atLeast,
  choice,
  count,
  day,
  dayField,
  defineScheme,
  flag,
  holds,
  is,
  listedAt,
  not,
  receivedBefore,
  text,
  within,
  withinMonths,
  withinWorkingDays,
  yearsBetween,
  yuan,
} from '@zhutui/core';

/** An invented notice: windows that hang on other days, tenure, months insured, conditions on the employer, other programmes. */
export const windows = defineScheme({
  id: 'toy-windows',
  programme: '玩具技工津贴',
  year: 1999,
  title: '玩具技工津贴',
  funder: '玩具总工会',
  notice: { title: '玩具技工津贴办法', issuer: '玩具总工会', issuedOn: '1999-01-01' },
  calendar: '工作日安排',
  needs: {
    member: { joinedOn: dayField('入职日期'), insuredMonths: count('失业保险累计缴费月数') },
    employer: {
      paysDues: flag('足额缴纳工会经费'),
      kind: choice('单位性质', ['企业', '机关']),
      district: text('单位所在区'),
    },
  },
  requires: {
    '一（一） 至申请之日入职满2年': ({ member, filedOn }) =>
      atLeast(2, yearsBetween(member.joinedOn, filedOn)),
    '一（一） 失业保险累计缴费36个月以上': ({ member }) => atLeast(36, member.insuredMonths),
    '一（二） 所在单位为甲区的企业，并足额缴纳工会经费': ({ employer }) =>
      all(is(employer.district, '甲区'), is(employer.kind, '企业'), holds(employer.paysDues)),
    '一（三） 已享受乙计划的，不再享受': ({ received }) =>
      not(receivedBefore(received, { programme: '乙计划' })),
    '一（三） 1998年至2000年执行期内领取过丁计划的，也不再享受': ({ received }) =>
      not(
        receivedBefore(received, {
          programme: '丁计划',
          span: { from: day('1998-01-01'), to: day('2000-12-31') },
        }),
      ),
  },
  opens: { '五 自1999年7月1日起受理': '1999-07-01' },
  closes: { '五 2000年6月30日截止': '2000-06-30' },
  once: { '四 每人只享受一次': { per: 'person', period: 'ever' } },
  routes: {
    certificate: {
      title: '证书',
      asks: {
        level: choice('等级', ['高级', '中级']),
        occupation: text('职业'),
        issuedOn: dayField('证书核发日期', { event: true }),
        approvedOn: dayField('证书批准日期'),
        provedOn: dayField('单位证明出具日期'),
      },
      requires: {
        '二（一） 高级的职业不限，中级的限钳工、焊工': ({ claim }) =>
          listedAt({ 高级: 'all', 中级: ['钳工', '焊工'] }, claim.level, claim.occupation),
        '二（二） 自证书核发之日起6个月内': ({ claim, filedOn }) => withinMonths(claim.issuedOn, 6, filedOn),
        '二（二） 批准日期在1998年7月1日至1999年12月31日之间': ({ claim }) =>
          within('1998-07-01', '1999-12-31', claim.approvedOn),
        '二（二） 自单位证明出具之日起5个工作日内': ({ claim, filedOn, calendar }) =>
          withinWorkingDays(claim.provedOn, 5, filedOn, calendar),
      },
      pays: { '三 每人发给500元': () => yuan(500) },
    },
  },
});
