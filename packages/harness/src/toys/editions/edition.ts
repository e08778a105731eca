import { dayField, money, text } from '@zhutui/core';

export const programme = '玩具证书奖';
export const notice = { title: '玩具证书奖办法', issuer: '玩具总工会' };
export const needs = { member: { district: text('所在区') } };
export const asks = {
  number: text('证书编号', { recordedAs: 'certificate' }),
  issuedOn: dayField('发证日期', { event: true }),
  fee: money('考试费'),
};
