import { flag } from '@zhutui/core';

/** What the plan looks at beside the applicant's own answers. */
export const needs = {
  member: {
    unionMember: flag('北京市工会会员'),
    holdsCard: flag('持有京卡·互助服务卡'),
    underMunicipalUnion: flag('所在单位工会关系隶属于市总工会'),
    unionSocialWorker: flag('北京市专职工会社会工作者'),
  },
};

export const programme = '在职职工职业发展助推计划';
