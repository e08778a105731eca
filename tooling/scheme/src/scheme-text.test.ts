import { type AnyScheme, describeScheme, fen, yuan } from '@zhutui/core';
import { toyMatch, toyScheme } from '@zhutui/core/testing';
import { expect, it } from 'vitest';
import { schemeText } from './scheme-text.ts';

const full: AnyScheme = {
  ...toyScheme,
  calendar: '工作日安排',
  programmes: ['别的项目'],
  chooses: { '九 由本人选择': 'applicant' },
  submitters: { '四 单位工会代报': ['person', 'unit union'] },
  reviews: { '七 两级审核': ['区总工会', '市总工会'] },
  publicNotice: { '七 公示5个工作日': { when: 'before payment', workingDays: 5 } },
  payment: { '七 发到本人卡上': { account: 'own card', tells: 'sms' } },
  allocates: {
    '八 总额120元': { method: 'funds', order: 'arrival', funds: yuan(120), otherwise: 'quota full' },
    '八 名额': { reading: ['解释 1'], by: { method: 'lottery', quota: 3 } },
  },
  limits: { '三 最多100元': (_, items) => items.filter(({ amount }) => amount <= fen(10_000)) },
};

it('reads out the whole procedure of a notice, each sentence with what it says', () => {
  const match = {
    ...toyMatch,
    routes: { '正文 证书': ['certificate'] },
    payment: { '正文 合并': 'merged' },
  } as const;
  const text = schemeText(describeScheme(full, [match]));
  for (const line of [
    '几项并存：\n  九 由本人选择 ⇒ 本人选择',
    '由谁申报：\n  四 单位工会代报 ⇒ 本人、单位工会',
    '逐级审核：\n  七 两级审核 ⇒ 区总工会、市总工会',
    '公示：\n  七 公示5个工作日 ⇒ 时点 发放前；工作日数 5',
    '发放：\n  七 发到本人卡上 ⇒ 账户 本人互助服务卡；通知 短信',
    '八 总额120元 ⇒ 方式 经费；次序 到达；经费 120元；其余 名额已满；时点 结算时',
    '八 名额 ⇒ 方式 摇号；名额 3；时点 结算时（解释 1）',
    '各类合计的限额：\n  三 最多100元',
    '要看的其他项目的受助记录：\n  别的项目',
    '工作日按“工作日安排”计算',
    '限于类别：\n  正文 证书 ⇒ certificate',
    '发放方式：\n  正文 合并 ⇒ 合并发放',
  ])
    expect(text).toContain(line);
});
