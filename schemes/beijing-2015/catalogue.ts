import type { Aliases, Catalogue } from '@zhutui/core';

/** 北京市职业技能鉴定管理中心：2015年的助推职业（工种）范围由2016年通知保留，名单不在手边。 */
export const cityCentre = '北京市职业技能鉴定管理中心';
/** 北京通信行业职业技能鉴定中心：2015年为9个职业（工种），名称不在手边。 */
export const telecomCentre = '北京通信行业职业技能鉴定中心';

/** 一（一）3称之为市职业技能鉴定管理中心。 */
export const issuerNames: Aliases = { [cityCentre]: ['市职业技能鉴定管理中心'] };

/**
 * The range of 2015 as far as the notice of 2016 lets it be seen: two issuers, no occupation by name.
 * Rows are open, so that whatever hangs on them goes to a person.
 */
export const catalogue2015: Catalogue = [
  { issuer: cityCentre, level: '一级', range: 'open', occupations: [] },
  { issuer: cityCentre, level: '二级', range: 'open', occupations: [] },
  { issuer: cityCentre, level: '三级', range: 'open', occupations: [] },
  { issuer: telecomCentre, level: '一级', range: 'open', occupations: [] },
  { issuer: telecomCentre, level: '二级', range: 'open', occupations: [] },
];
