import {
  all,
  any,
  choice,
  dayField,
  defineRoute,
  either,
  is,
  notAfter,
  refer,
  text,
  when,
  within,
  yuan,
} from '@zhutui/core';
import { association, needs } from './needs.ts';

const personnelBureau = '北京市人力资源和社会保障局';
const bothBureaux = '北京市人力资源和社会保障局、北京市民政局';
const formTitle = '社会工作者职业资格证书取证人员在职职工职业发展助推计划申请表';

/** 社会工作者职业资格证书, by the day of approval; on paper, to the association. */
export const socialWorker = defineRoute(needs, {
  title: '社会工作者职业资格证书',
  channels: { '四（一）2 报送至北京市职工技术协会': ['paper'] },
  papers: {
    '四（一）2 连同本人身份证复印件、工会会员互助服务卡复印件、证书复印件等各一份': {
      reading: '解释 9',
      by: [`《${formTitle}》`, '本人身份证复印件', '工会会员互助服务卡复印件', '证书复印件'],
    },
  },
  forms: {
    '四（一）2 需填写《社会工作者职业资格证书取证人员在职职工职业发展助推计划申请表》': {
      title: formTitle,
      boxes: [
        '姓名',
        '手机号',
        '身份证号',
        '工作单位',
        '工会会员互助服务卡卡号',
        '职务',
        '级别',
        '管理号',
        '批准日期',
        '签发单位',
      ],
      declaration: '本人确保以上信息资料真实有效。',
      signature: ['申请人签字', '年　月　日'],
      note: '完整填写以上信息，并连同本人身份证复印件、工会会员互助服务卡复印件、证书复印件等各一份报送至北京市职工技术协会（北京市西城区虎坊路13号北京职工服务中心南配楼一层）。',
    },
  },
  contact: {
    '附件 报送至北京市职工技术协会（北京市西城区虎坊路13号北京职工服务中心南配楼一层）': {
      name: association,
      address: '北京市西城区虎坊路13号北京职工服务中心南配楼一层',
    },
  },
  once: {
    '惯例 同一证书只资助一次': {
      reading: '解释 6',
      by: { per: { claim: 'managementNumber' }, period: 'ever' },
    },
  },
  asks: {
    level: choice('级别', ['社会工作师', '高级社会工作师'], { recordedAs: 'level' }),
    managementNumber: text('管理号', { recordedAs: 'certificate' }),
    approvedOn: dayField('批准日期', { help: '证书上的批准日期，不是签发日期。' }),
    issuer: choice('签发单位', [
      {
        value: personnelBureau,
        label: personnelBureau,
        aliases: ['市人力资源和社会保障局', '北京市人力社保局', '市人力社保局'],
      },
      {
        value: bothBureaux,
        label: bothBureaux,
        aliases: ['北京市民政局、北京市人力资源和社会保障局', '市人力资源和社会保障局、市民政局'],
      },
    ]),
  },
  requires: {
    '二（二） 获得由人力资源社会保障部、民政部批准，北京市人力资源和社会保障局颁发的': {
      reading: '解释 11',
      by: ({ claim }) =>
        any(
          is(claim.issuer, personnelBureau),
          all(
            is(claim.issuer, bothBureaux),
            refer('签发单位写有两局，是否由市人力资源和社会保障局颁发，由工作人员核对证书原件。'),
          ),
        ),
    },
    '二（二） 级别为高级社会工作师、社会工作师的职业资格证书': ({ claim }) =>
      is(claim.level, '高级社会工作师', '社会工作师'),
    '二（二） 证书批准日期为2022年1月1日至2022年12月31日（含）': ({ claim }) =>
      within('2022-01-01', '2022-12-31', claim.approvedOn),
    '四（一）2 获得社会工作者职业资格证书的申请人': {
      reading: '解释 10',
      by: ({ claim, filedOn }) => notAfter(filedOn, claim.approvedOn),
    },
  },
  pays: {
    '三（二） 获得高级社会工作师、社会工作师职业资格证书，分别参照国家一级（高级技师）职业资格、国家二级（技师）职业资格标准资助':
      ({ claim }) =>
        either(
          when(is(claim.level, '高级社会工作师'), yuan(2000)),
          when(is(claim.level, '社会工作师'), yuan(1000)),
        ),
  },
});
