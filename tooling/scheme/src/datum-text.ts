import { fen, plainYuan } from '@zhutui/core';

/** An amount in fen as it is read out: without fen where there are none. */
export const yuanText = (amount: number): string => plainYuan(fen(amount)).replace(/\.00$/, '');

/** A datum of a plan, given as JSON, for reading. */
export const datumText = (json: string): string => textOf(JSON.parse(json));

/** What differs between two data: member by member where both have members. */
export function datumChanges(before: string, after: string): string[] {
  const [old, now]: [unknown, unknown] = [JSON.parse(before), JSON.parse(after)];
  if (!isRecord(old) || !isRecord(now)) return [`${textOf(old)} → ${textOf(now)}`];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names
    .filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
    .map((name) => `${labelOf(name)} ${textOf(old[name])} → ${textOf(now[name])}`);
}

function textOf(value: unknown): string {
  if (value === undefined) return '（无）';
  if (typeof value === 'string') return nameOf(value);
  if (Array.isArray(value)) return value.map(textOf).join('、');
  if (!isRecord(value)) return value === true ? '是' : String(value);
  return Object.entries(value)
    .map(([name, part]) => `${labelOf(name)} ${isMoney(name, part) ? `${yuanText(part)}元` : textOf(part)}`)
    .join('；');
}

/** The one sum that data hold: the budget of an allocation, in fen. */
const isMoney = (name: string, part: unknown): part is number => name === 'funds' && typeof part === 'number';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (word: string): string => (Object.hasOwn(WORDS, word) ? (WORDS[word] ?? word) : word);

/** A member's name; a contact's person is somebody to ask for, the word itself is the applicant. */
const labelOf = (member: string): string => (member === 'person' ? '联系人' : nameOf(member));

/** The words of the interface, as a reader of notices says them. */
const WORDS: Readonly<Record<string, string>> = {
  web: '网上',
  app: '手机应用',
  hotline: '热线',
  station: '服务站',
  paper: '纸质',
  roster: '名单',
  person: '本人',
  'unit union': '单位工会',
  association: '协会',
  per: '按',
  claim: '申请中的',
  period: '期间',
  'plan year': '计划年度',
  ever: '终身',
  for: '事项',
  from: '自',
  review: '审核',
  payment: '发放',
  arrival: '到达',
  approval: '审核通过',
  months: '月数',
  account: '账户',
  'own card': '本人互助服务卡',
  batches: '分批',
  tells: '通知',
  sms: '短信',
  name: '名称',
  address: '地址',
  phone: '电话',
  title: '标题',
  boxes: '栏目',
  stamps: '盖章',
  declaration: '声明',
  signature: '签字',
  note: '备注',
  applicant: '本人选择',
  when: '时点',
  'before payment': '发放前',
  'after payment': '发放后',
  workingDays: '工作日数',
  days: '日数',
  objections: '异议',
  method: '方式',
  lottery: '摇号',
  'first come': '先到先得',
  ranking: '排名',
  funds: '经费',
  quota: '名额',
  merged: '合并发放',
  apart: '分别发放',
  at: '时点',
  intake: '受理时',
  settlement: '结算时',
  otherwise: '其余',
  'not drawn': '未中签',
  'quota full': '名额已满',
  waiting: '等候',
  total: '合计',
  weights: '份额',
  reshared: '余额再分',
  order: '次序',
  lot: '抽签',
  own: '自定算法',
};
