import { catalogue2015, cityCentre, issuerNames, telecomCentre } from '@zhutui/beijing-2015';
import { amend, type Catalogue, type CatalogueRow } from '@zhutui/core';

export const postalCentre = '北京市邮政通信职业技能鉴定中心';
export const postalTradeCentre = '北京市邮政行业职业技能鉴定中心';
export const powerCentre = '北京电力行业职业技能鉴定中心';
export { cityCentre, issuerNames, telecomCentre };

/** 附件1，市职业技能鉴定管理中心，高级：8个。Named for certificates, and so within that centre's scope (取证). */
export const cityOccupations = [
  '保育员',
  '化妆工',
  '二手车鉴定评估师',
  '中药调剂员',
  '展览讲解员',
  '育婴师',
  '汽车维修漆工',
  '心理咨询师',
] as const;

/** 附件1，通信行业中心，技师、高级技师：7个。 */
const telecomOccupations = [
  '电信业务营业员',
  '话务员',
  '电信机务员',
  '线务员',
  '通信网络管理员',
  '电信业务员',
  '通信电力机务员',
];

/** 附件1，邮政通信中心，技师、高级技师：12个（解释 1）。 */
const postalOccupations = [
  '邮政营业员',
  '邮件分拣员',
  '邮件转运员',
  '邮政储汇业务员',
  '报刊业务员',
  '集邮业务员',
  '邮政业务档案员',
  '邮政机务员',
  '邮政业务(营销)员',
  '机要业务员',
  '速递业务员',
  '通信信息业务员',
];

/** 附件1，邮政行业中心，技师、高级技师：1个（解释 1）。 */
const postalTradeOccupations = ['快递业务员'];

/** 附件1，电力行业中心，技师、高级技师：25个。 */
const powerOccupations = [
  '油务员',
  '高压线路带电检修工',
  '送电线路工',
  '配电线路工',
  '电力电缆工',
  '内线安装工',
  '变压器检修工',
  '直流设备检修工',
  '变电带电检修工',
  '电气试验工',
  '电测仪表工',
  '继电保护工',
  '电力负荷控制员',
  '装表接电工',
  '电能表修校工',
  '电缆安装工',
  '送电线路架设工',
  '变电一次安装工',
  '变电二次安装工',
  '电网调度自动化运行值班员',
  '电力调度员',
  '电网调度自动化维护员',
  '运行方式员',
  '电网调度自动化厂站端调试检修员',
  '农网配电营业工',
];

/** 技师、高级技师: the annex names the occupations of both levels, and no others. */
const topLevels = (issuer: string, occupations: readonly string[]): CatalogueRow[] =>
  ['一级', '二级'].map((level) => ({ issuer, level, range: 'closed', occupations }));

/** The range of 2015 that the notice keeps, with what annex 1 adds and adjusts. */
export const catalogue2016: Catalogue = amend(catalogue2015, [
  { issuer: cityCentre, level: '三级', range: 'open', occupations: cityOccupations },
  ...topLevels(telecomCentre, telecomOccupations),
  ...topLevels(postalCentre, postalOccupations),
  ...topLevels(postalTradeCentre, postalTradeOccupations),
  ...topLevels(powerCentre, powerOccupations),
]);
