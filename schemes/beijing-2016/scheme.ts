import { defineScheme, has, holds, openLists, referWhen } from '@zhutui/core';
import { catalogue2016 } from './catalogue.ts';
import { certificate } from './certificate.ts';
import { competition, competitionLists } from './competition.ts';
import { needs, programme } from './needs.ts';
import { register } from './register.ts';
import { socialWorker } from './social-worker.ts';

/** 京工办发〔2016〕55号: the range of 2015 kept, widened and adjusted; its conditions, tariff and last day. */
export const beijing2016 = defineScheme({
  id: 'beijing-2016',
  programme,
  year: 2016,
  title: '2016年在职职工职业发展助推计划',
  funder: '北京市总工会',
  notice: {
    number: '京工办发〔2016〕55号',
    title: '关于印发《2016年在职职工职业发展助推计划助推职业（工种）新增和调整方案》的通知',
    issuer: '北京市总工会办公室',
    issuedOn: '2016-08-30',
  },
  needs,
  lists: [...openLists(catalogue2016), ...competitionLists],
  register,
  requires: {
    '二（一） 需是持有京卡·互助服务卡的': ({ member }) => holds(member.holdsCard),
    '二（一） 工会会员': ({ member }) => holds(member.unionMember),
    '二（一） 且所在单位工会关系隶属于市总工会': ({ member }) => holds(member.underMunicipalUnion),
    '惯例 同一人已获2016年助推资助的，再次申报由工作人员核定': {
      reading: '解释 9',
      by: ({ received }) =>
        referWhen(
          has(received, { programme, planYear: 2016 }),
          '本人已获2016年助推资助；通知未规定能否再得一次，由工作人员核定。',
        ),
    },
  },
  closes: {
    '四（四） 职工获得相应的职业资格证书或取得竞赛成绩后须于2017年12月31日（含12月31日）前登记申报，过期不享受助推资金支持':
      {
        reading: '解释 13',
        by: '2017-12-31',
      },
  },
  payment: {
    '惯例 资助金发至申请人本人的互助服务卡': { reading: '解释 11', by: { account: 'own card' } },
  },
  routes: { certificate, competition, socialWorker },
});
