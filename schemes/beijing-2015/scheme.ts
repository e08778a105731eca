import { choice, defineScheme, is, issuerOptions, levelOptions, refer, referWhen, text } from '@zhutui/core';
import { catalogue2015, issuerNames, telecomCentre } from './catalogue.ts';

/** The plan of 2015 as the notice of 2016 speaks of it: a base for its catalogue, and never a decision to pay. */
export const beijing2015 = defineScheme({
  id: 'beijing-2015',
  programme: '在职职工职业发展助推计划',
  year: 2015,
  title: '2015年在职职工职业发展助推计划（仅存转述）',
  funder: '北京市总工会',
  notice: {
    number: '京工办发〔2016〕55号',
    title: '《2016年在职职工职业发展助推计划助推职业（工种）新增和调整方案》中关于2015年方案的文字',
    issuer: '北京市总工会办公室',
    issuedOn: '2016-08-30',
  },
  register: {
    '解释 1': {
      question: '2015年方案的原文不在手边，能否据2016年通知的转述审定2015年的申请？',
      readings: ['一律交工作人员，不作通过的决定', '按2016年的条件、标准和期限推定', '不受理2015年的申请'],
      taken: '一律交工作人员，不作通过的决定',
      why: '2016年通知只保留2015年的助推职业（工种）范围，未写明其名单、标准、期限和流程；以后一年的条文推定前一年的条文没有依据。申报只收纸质材料，由工作人员登记。',
    },
  },
  routes: {
    certificate: {
      title: '国家职业资格证书',
      channels: {
        '四（一） 参照《2015年在职职工职业发展助推计划实施方案》中的助推流程': {
          reading: '解释 1',
          by: ['paper'],
        },
      },
      asks: {
        issuer: choice('发证机构', issuerOptions(catalogue2015, issuerNames)),
        level: choice('等级', levelOptions(catalogue2015, {}), { recordedAs: 'level' }),
        occupation: text('职业（工种）', { recordedAs: 'occupation' }),
        number: text('证书编号', { recordedAs: 'certificate' }),
      },
      requires: {
        '引言 保留《2015年在职职工职业发展助推计划实施方案》助推职业(工种)范围': {
          reading: '解释 1',
          by: () => refer('2015年方案的助推职业（工种）名单不在手边，由工作人员核定。'),
        },
        '一（二） 助推职业（工种）由2015年的9个调整为7个': {
          reading: '解释 1',
          by: ({ claim }) =>
            referWhen(
              is(claim.issuer, telecomCentre),
              '2015年通信行业9个职业（工种）的名称不在手边，由工作人员核定。',
            ),
        },
        '四（一） 《2015年在职职工职业发展助推计划实施方案》中的助推流程': {
          reading: '解释 1',
          by: () => refer('2015年方案的助推流程不在手边，由工作人员核定。'),
        },
      },
      pays: {
        '二 2015年助推职业（工种）和2016年新增助推职业（工种）获得职业发展助推计划的资助': {
          reading: '解释 1',
          by: () => refer('2015年方案的助推标准不在手边，由工作人员核定。'),
        },
      },
    },
  },
});
