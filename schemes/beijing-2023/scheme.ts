import { defineScheme, holds } from '@zhutui/core';
import { certificate } from './certificate.ts';
import { competition } from './competition.ts';
import { association, needs, programme } from './needs.ts';
import { register } from './register.ts';
import { socialWorker } from './social-worker.ts';

/** 京工办发〔2023〕9号: a complete plan of three routes, its procedure and its terms. */
export const beijing2023 = defineScheme({
  id: 'beijing-2023',
  programme,
  year: 2023,
  title: '2023年在职职工职业发展助推计划',
  funder: '北京市总工会',
  notice: {
    number: '京工办发〔2023〕9号',
    title: '北京市总工会办公室关于印发《2023年在职职工职业发展助推计划实施方案》的通知',
    issuer: '北京市总工会办公室',
    issuedOn: '2023-03-29',
  },
  needs,
  register,
  requires: {
    '一 持有工会会员互助服务卡': ({ member }) => holds(member.holdsCard),
    '一 北京市工会会员': { reading: '解释 1', by: ({ member }) => holds(member.unionMember) },
  },
  routes: { certificate, socialWorker, competition },
  closes: {
    '四（一） 需按照下列助推类别完成申报流程，截止日期为2023年10月31日': {
      reading: '解释 7',
      by: '2023-10-31',
    },
  },
  reviewer: { '四（二） 北京市职工技术协会负责申请人助推资格及申报信息的审核工作': association },
  promises: {
    '四（二） 原则上在收到申报信息一个月内完成': { for: 'review', from: 'arrival', months: 1 },
    '四（三） 原则上在助推审核通过后三个月内完成资金发放工作': {
      for: 'payment',
      from: 'approval',
      months: 3,
    },
  },
  payment: {
    '四（三） 分批次将助推资金划拨至申请人本人的工会会员互助服务卡账户，并通过短信平台通知申请人': {
      account: 'own card',
      batches: true,
      tells: 'sms',
    },
  },
  once: {
    '五（一） 每名职工本年度最多只能享受一次助推资助': {
      reading: '解释 5',
      by: { per: 'person', period: 'plan year' },
    },
  },
  chooses: {
    '五（一） 同时获得大赛前十名和职业资格证书助推资格的职工自主决定申报类别和渠道': {
      reading: '解释 8',
      by: 'applicant',
    },
  },
  contact: {
    '六 实施单位：北京市职工技术协会 协会地址：北京市西城区虎坊路13号北京职工服务中心南配楼一层 联系人：高珊，电话：010-83570885':
      {
        name: association,
        address: '北京市西城区虎坊路13号北京职工服务中心南配楼一层',
        person: '高珊',
        phone: '010-83570885',
      },
  },
});
