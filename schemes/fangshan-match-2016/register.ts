import type { Register } from '@zhutui/core';

/** The one sentence on 配比补助 leaves much open: who is meant, of which amount, up to what. */
export const register = {
  '解释 1': {
    question: '“我区”高技能人才以什么为准：工会关系、工作单位还是居住地？',
    readings: ['工会关系所在区为房山区', '工作单位在房山区', '本人居住在房山区'],
    taken: '工会关系所在区为房山区',
    why: '通知由区总工会发给其下属各委、局、公司工会和乡镇、街道总工会，经费也来自区总工会；不以身份证号推断。',
  },
} satisfies Register;

/** The same notice's sentence on the units. */
export const unitRegister = {
  '解释 1': {
    question: '“各单位”指哪些单位？',
    readings: ['工会关系在房山区的单位', '与房山区有关的任何单位'],
    taken: '工会关系在房山区的单位',
    why: '通知的主送机关是房山区的各委、局、公司及直属基层工会，各乡镇、街道总工会；与“我区”同解。',
  },
  '解释 2': {
    question: '单位“可”给予配比，单位没有表示的如何处理？',
    readings: ['不配比', '按区总工会的1:1', '申请暂缓，待单位表态'],
    taken: '不配比',
    why: '“可根据自身的实际情况”是单位的自主决定，不作表示即没有决定给予；市、区的资助不因此等待。',
  },
  '解释 3': {
    question: '单位按比例配比以什么为基数？每人上限或总预算不足时付多少？',
    readings: ['以市总资助为基数，付至上限或预算余额为止', '以市、区合计为基数', '预算不足一人份即不付'],
    taken: '以市总资助为基数，付至上限或预算余额为止',
    why: '前一句的配比以“享受2016年市总助推计划”的资助为基数，后一句承前；上限与预算是单位自己声明的最大支出，余额用尽即不再配比。',
  },
} satisfies Register;
