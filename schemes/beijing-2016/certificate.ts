import {
  all,
  any,
  choice,
  dayField,
  defineRoute,
  is,
  issuerOptions,
  levelOptions,
  listing,
  notAfter,
  occupationOptions,
  text,
  when,
  where,
  within,
  yuan,
} from '@zhutui/core';
import {
  catalogue2016,
  cityCentre,
  issuerNames,
  postalCentre,
  postalTradeCentre,
  powerCentre,
  telecomCentre,
} from './catalogue.ts';
import { needs } from './needs.ts';

const listed = listing(catalogue2016);
const levels = { 一级: '一级（高级技师）', 二级: '二级（技师）', 三级: '三级（高级技能）' };
/** As text and annex 1 call the levels, and the name that 三级 has elsewhere. */
const levelNames = { 一级: ['高级技师'], 二级: ['技师'], 三级: ['高级技能', '高级', '高级工'] };

/** 国家职业资格证书: an occupation of annex 1, or of the range kept from the year before. */
export const certificate = defineRoute(needs, {
  title: '国家职业资格证书',
  channels: {
    '四（一） 职工取得相应的职业资格证书后可参照《2015年在职职工职业发展助推计划实施方案》中的助推流程进行申报':
      {
        reading: '解释 10',
        by: ['web', 'app', 'hotline', 'station'],
      },
  },
  once: {
    '惯例 同一证书只资助一次': { reading: '解释 9', by: { per: { claim: 'number' }, period: 'ever' } },
  },
  asks: {
    issuer: choice('发证机构', issuerOptions(catalogue2016, issuerNames)),
    level: choice('等级', levelOptions(catalogue2016, levels, levelNames), { recordedAs: 'level' }),
    occupation: choice('助推职业（工种）', occupationOptions(catalogue2016), { recordedAs: 'occupation' }),
    number: text('证书编号', { recordedAs: 'certificate' }),
    issuedOn: dayField('证书颁发日期（首次取得证书上的发证日期）'),
  },
  requires: {
    '引言 在保留《2015年在职职工职业发展助推计划实施方案》助推职业(工种)范围的基础上进行了增加和调整': {
      reading: '解释 3',
      by: ({ claim, lists }) =>
        any(
          is(claim.issuer, postalCentre, postalTradeCentre, powerCentre, telecomCentre),
          all(is(claim.issuer, cityCentre), is(claim.level, '三级')),
          listed(claim, lists),
        ),
    },
    '一（一）1 北京市邮政通信职业技能鉴定中心、北京市邮政行业职业技能鉴定中心、北京电力行业职业技能鉴定中心鉴定核发的国家一级（高级技师）、二级（技师）职业资格证书，共38个职业（工种）':
      {
        reading: '解释 1',
        by: ({ claim, lists }) =>
          where(is(claim.issuer, postalCentre, postalTradeCentre, powerCentre), listed(claim, lists)),
      },
    '一（一）3 获得市职业技能鉴定管理中心颁发的国家三级（高级技能）职业资格证书，共8个职业（工种）': {
      reading: '解释 3',
      by: ({ claim, lists }) =>
        where(all(is(claim.issuer, cityCentre), is(claim.level, '三级')), listed(claim, lists)),
    },
    '一（二） 获得北京通信行业职业技能鉴定中心鉴定核发的国家一级（高级技师）、二级（技师）职业资格证书，因国家职业（工种）规范调整，助推职业（工种）由2015年的9个调整为7个':
      {
        reading: '解释 2',
        by: ({ claim, lists }) => where(is(claim.issuer, telecomCentre), listed(claim, lists)),
      },
    '二（二） 证书颁发日期为2016年1月1日至2016年12月31日（含）': ({ claim }) =>
      within('2016-01-01', '2016-12-31', claim.issuedOn),
    '四（一） 职工取得相应的职业资格证书后': {
      reading: '解释 14',
      by: ({ claim, filedOn }) => notAfter(filedOn, claim.issuedOn),
    },
  },
  pays: {
    '三 获得国家职业资格一级（高级技师）证书，每人资助2000元': ({ claim }) =>
      when(is(claim.level, '一级'), yuan(2000)),
    '三 获得国家职业资格二级（技师）证书，每人资助1000元': ({ claim }) =>
      when(is(claim.level, '二级'), yuan(1000)),
    '三 获得国家职业资格三级（高级技能）证书，每人资助800元': ({ claim }) =>
      when(is(claim.level, '三级'), yuan(800)),
  },
});
