import type { Outputs } from '@zhutui/contract';
import type { Tone } from '../../components/tag.tsx';

type ValueOf<O> = O extends { readonly ok: true; readonly value: infer V } ? V : never;

/** Somebody other than an applicant whom awaiting items pay. */
export type Payee = ValueOf<Outputs['payout']['payeesWaiting']>[number];
/** An account of the register, its number masked. */
export type PayeeAccount = ValueOf<Outputs['payout']['payeeAccounts']>[number];

export const payeeKindWords: Readonly<Record<Payee['kind'], string>> = {
  employer: '用人单位',
  'unit union': '单位工会',
  person: '个人',
};
export const accountStateWords: Readonly<Record<PayeeAccount['state'], string>> = {
  proposed: '待核对',
  confirmed: '已核对',
  rejected: '已退回',
  replaced: '已更换',
};
export const accountTones: Readonly<Record<PayeeAccount['state'], Tone>> = {
  proposed: 'wait',
  confirmed: 'good',
  rejected: 'bad',
  replaced: 'plain',
};
