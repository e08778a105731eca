import { flag, registered } from '@zhutui/core';

/** What the plan looks at beside the applicant's own answers. */
export const needs = {
  member: {
    unionMember: flag('北京市工会会员'),
    holdsCard: flag('持有工会会员互助服务卡'),
  },
  registers: {
    filed: registered('评价机构在证书颁发之日已备案', {
      register: '备案评价机构',
      key: 'issuer',
      on: 'issuedOn',
    }),
  },
};

export const programme = '在职职工职业发展助推计划';
export const association = '北京市职工技术协会';
