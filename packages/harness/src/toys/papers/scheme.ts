import { defineScheme, flag, holds, when, yuan } from '@zhutui/core';

/** An invented notice that is nearly all procedure: who submits and how, papers, stamps, bodies, terms, a public notice after payment. */
export const papers = defineScheme({
  id: 'toy-papers',
  programme: '玩具社工奖励',
  year: 1999,
  title: '玩具社工奖励',
  funder: '玩具总工会',
  notice: { title: '玩具社工奖励办法', issuer: '玩具总工会', issuedOn: '1999-01-01' },
  once: { '四 每人每年奖励一次': { per: 'person', period: 'plan year' } },
  reviews: { '三 由单位工会、镇总工会、区总工会逐级审核': ['单位工会', '镇总工会', '区总工会'] },
  promises: {
    '三 自受理起1个月内审核': { for: 'review', from: 'arrival', months: 1 },
    '三 自批准起3个月内发给': { for: 'payment', from: 'approval', months: 3 },
  },
  payment: {
    '三（一） 分批发到本人会员卡账户，以短信告知': { account: 'own card', batches: true, tells: 'sms' },
  },
  publicNotice: {
    '三（二） 发放之后公示7日，有异议的向玩具社工协会提出，电话：0000': {
      when: 'after payment',
      days: 7,
      objections: { name: '玩具社工协会', phone: '0000' },
    },
  },
  reviewer: { '五 负责审核的是玩具社工协会': '玩具社工协会' },
  contact: { '五 地址：甲街1号': { name: '玩具社工协会', address: '甲街1号' } },
  routes: {
    socialWorker: {
      title: '社工证书',
      asks: { certified: flag('取得社工证书') },
      channels: { '二 以纸质或者在线提交': ['paper', 'web'] },
      submitters: { '二 本人或者经玩具社工协会': ['person', 'association'] },
      papers: { '二（一） 提交社工证书、会员卡复印件各一份': ['社工证书复印件', '会员卡复印件'] },
      stamps: { '二（一） 申请表由单位工会盖章': ['单位工会'] },
      forms: {
        '二 填写《玩具社工奖励申请表》': { title: '玩具社工奖励申请表', boxes: ['姓名', '证书编号'] },
      },
      chooses: { '二（二） 有证书也有技能名次的，由本人选择一项申请': 'applicant' },
      pays: { '一 取得社工证书的，每人奖励700元': ({ claim }) => when(holds(claim.certified), yuan(700)) },
    },
  },
});
