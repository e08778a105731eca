import {
  all,
  any,
  choice,
  dayField,
  defineRoute,
  has,
  hasCertificate,
  is,
  known,
  not,
  notAfter,
  text,
  when,
  within,
  yuan,
} from '@zhutui/core';
import { needs, programme } from './needs.ts';

const cityCentre = '北京市职业技能鉴定管理中心';

/** 国家职业资格证书: levels 1 to 3 of any occupation, of the city's centre or of an institution filed with it. */
export const certificate = defineRoute(needs, {
  title: '国家职业资格证书',
  channels: {
    '四（一）1 登录“在职职工职业发展助推计划”在线系统电脑客户端或下载“北京工会12351”手机APP，自行填报': [
      'web',
      'app',
    ],
    '四（一）1 拨打12351职工服务热线或前往街道乡镇工会服务站，由工作人员协助填报': ['hotline', 'station'],
  },
  once: {
    '惯例 同一证书只资助一次': { reading: '解释 6', by: { per: { claim: 'number' }, period: 'ever' } },
  },
  asks: {
    issuer: choice(
      '发证（评价）机构',
      [{ value: cityCentre, label: cityCentre, aliases: ['市职业技能鉴定管理中心'] }],
      {
        help: '备案评价机构颁发的，按证书印章填写机构全称。',
      },
    ),
    level: choice(
      '等级',
      [
        { value: '一级', label: '一级（高级技师）', aliases: ['高级技师'] },
        { value: '二级', label: '二级（技师）', aliases: ['技师'] },
        { value: '三级', label: '三级（高级工）', aliases: ['高级工', '高级技能'] },
      ],
      { recordedAs: 'level' },
    ),
    occupation: text('职业（工种）', { recordedAs: 'occupation' }),
    number: text('证书编号', { recordedAs: 'certificate' }),
    issuedOn: dayField('证书颁发日期（首次取得证书的发证日期）', {
      help: '补发、换发的证书，填首次取得的那一张上的日期。',
    }),
  },
  requires: {
    '二（一） 获得北京市职业技能鉴定管理中心颁发或经北京市职业技能鉴定管理中心备案的评价机构认定的': {
      reading: '解释 3',
      by: ({ claim, registers }) =>
        any(is(claim.issuer, cityCentre), known(registers.filed, '发证机构是否备案不明，由工作人员核实。')),
    },
    '二（一） 国家一级（高级技师）、二级（技师）、三级（高级工）职业资格证书': {
      reading: '解释 2',
      by: ({ claim }) => is(claim.level, '一级', '二级', '三级'),
    },
    '二（一） 证书颁发日期为2021年1月1日至2022年12月31日（含）': ({ claim }) =>
      within('2021-01-01', '2022-12-31', claim.issuedOn),
    '二（一） 2021年度取证且已获得助推的职工不得再次申报': {
      reading: '解释 4',
      by: ({ claim, received }) =>
        not(
          all(
            within('2021-01-01', '2021-12-31', claim.issuedOn),
            any(
              has(received, { programme, planYear: 2021 }),
              hasCertificate(received, { programme }, claim.number),
            ),
          ),
        ),
    },
    '五（二） 证书颁发日期，指首次取得证书的发证日期，即：2021年1月1日至2022年12月31日（含）': ({ claim }) =>
      within('2021-01-01', '2022-12-31', claim.issuedOn),
    '四（一）1 获得国家职业资格证书的申请人': {
      reading: '解释 10',
      by: ({ claim, filedOn }) => notAfter(filedOn, claim.issuedOn),
    },
  },
  pays: {
    '三（一） 获得国家一级（高级技师）职业资格证书，每人资助2000元': ({ claim }) =>
      when(is(claim.level, '一级'), yuan(2000)),
    '三（一） 获得国家二级（技师）职业资格证书，每人资助1000元': ({ claim }) =>
      when(is(claim.level, '二级'), yuan(1000)),
    '三（一） 获得国家三级（高级工）职业资格证书，每人资助800元': ({ claim }) =>
      when(is(claim.level, '三级'), yuan(800)),
  },
});
