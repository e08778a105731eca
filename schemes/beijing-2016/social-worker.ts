import {
  all,
  any,
  choice,
  dayField,
  defineRoute,
  either,
  hasCertificate,
  holds,
  is,
  not,
  notAfter,
  refer,
  text,
  when,
  within,
  yuan,
} from '@zhutui/core';
import { needs, programme } from './needs.ts';

const association = '北京市职工技术协会';
const address = '北京市西城区虎坊路13号北京职工服务中心院内';
const form = '《北京市专职工会社会工作者职业发展助推计划申请表》（附件2）';
const personnelBureau = '北京市人力资源和社会保障局';
const civilAffairsBureau = '北京市民政局';
const bothBureaux = '北京市人力资源和社会保障局、北京市民政局';

/** 社会工作者职业水平证书, held by a union's own social worker; on paper, stamped twice. */
export const socialWorker = defineRoute(needs, {
  title: '社会工作者职业水平证书',
  channels: { '四（三） 报送至北京市职工技术协会审核': ['paper'] },
  papers: {
    '四（三） 需填写《北京市专职工会社会工作者职业发展助推计划申请表》（见附件2）': [form],
  },
  stamps: {
    '四（三） 加盖所在街道乡镇工会服务站单位公章和区总工会公章': ['所在街道乡镇工会服务站', '区总工会'],
  },
  forms: {
    '附件2 北京市专职工会社会工作者职业发展助推计划申请表': {
      title: '北京市专职工会社会工作者职业发展助推计划申请表',
      boxes: [
        '姓名',
        '联系电话',
        '身份证号',
        '工作单位',
        '工会会员互助服务卡卡号',
        '职务',
        '水平级别',
        '编号',
        '管理号',
        '批准日期',
        '签发单位',
        '签发日期',
      ],
      stamps: ['所在单位意见（并盖章）', '区总工会意见（并盖章）'],
      note: `完整填写以上信息并盖单位公章后，报送至${association}。地址：${address}。`,
    },
  },
  reviewer: {
    '四（三） 加盖所在街道乡镇工会服务站单位公章和区总工会公章后，报送至北京市职工技术协会审核': association,
  },
  contact: { '附件2 地址：北京市西城区虎坊路13号北京职工服务中心院内': { name: association, address } },
  once: {
    '惯例 同一证书只资助一次': {
      reading: '解释 9',
      by: { per: { claim: 'managementNumber' }, period: 'ever' },
    },
  },
  asks: {
    level: choice(
      '水平级别',
      [
        { value: '中级', label: '中级（社会工作师）', aliases: ['社会工作师'] },
        { value: '高级', label: '高级（高级社会工作师）', aliases: ['高级社会工作师'] },
      ],
      { recordedAs: 'level' },
    ),
    number: text('编号'),
    managementNumber: text('管理号', { recordedAs: 'certificate' }),
    approvedOn: dayField('批准日期'),
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
      { value: civilAffairsBureau, label: civilAffairsBureau, aliases: ['市民政局'] },
    ]),
    issuedOn: dayField('签发日期（首次取得证书上的发证日期）'),
  },
  requires: {
    '一（一）2 获得市人力资源和社会保障局颁发的中级、高级社会工作者职业水平证书': {
      reading: '解释 4',
      by: ({ claim }) =>
        all(
          is(claim.level, '中级', '高级'),
          any(
            is(claim.issuer, personnelBureau, bothBureaux),
            all(
              is(claim.issuer, civilAffairsBureau),
              refer('签发单位只写市民政局，由工作人员核对证书原件。'),
            ),
          ),
        ),
    },
    '附件1 对象仅限北京市专职工会社会工作者': ({ member }) => holds(member.unionSocialWorker),
    '二（二） 证书颁发日期为2016年1月1日至2016年12月31日（含）': {
      reading: '解释 5',
      by: ({ claim }) => {
        const approved = within('2016-01-01', '2016-12-31', claim.approvedOn);
        const issued = within('2016-01-01', '2016-12-31', claim.issuedOn);
        const doubt = refer('批准日期与签发日期只有一个在2016年内，以哪一个为准由工作人员核定。');
        return any(all(approved, issued), all(any(approved, issued), doubt));
      },
    },
    '四（三） 取得中级、高级社会工作者职业水平证书的北京市专职工会社会工作者': {
      reading: '解释 14',
      by: ({ claim, filedOn }) => all(notAfter(filedOn, claim.approvedOn), notAfter(filedOn, claim.issuedOn)),
    },
    '惯例 同一证书以往按编号登记获得资助的，不再资助': {
      reading: '解释 9',
      by: ({ claim, received }) => not(hasCertificate(received, { programme }, claim.number)),
    },
  },
  pays: {
    '三 获得中级、高级社会工作者职业水平证书的专职工会社会工作者，分别参照国家职业资格二级（技师）、国家职业资格一级（高级技师）标准资助':
      ({ claim }) =>
        either(when(is(claim.level, '中级'), yuan(1000)), when(is(claim.level, '高级'), yuan(2000))),
  },
});
