import { type Reason, tidyNumber } from '@zhutui/core';
import { unsafeText } from '../bank/unsafe-text.ts';
import type { PayeeItem } from './payee-item.ts';

/** An account as somebody typed it. */
export interface AccountInput {
  readonly account: string;
  /** Where the number comes from, e.g. the stamped letter of the unit. */
  readonly source: string;
  /** The holder, where the payee's name is not known without. */
  readonly holder?: string;
}

/** The same, tidied: 8 to 32 digits, no blanks. */
export interface Account {
  readonly number: string;
  readonly holder: string;
  readonly source: string;
}

export const tidyAccount = ({ account, source, holder = '' }: AccountInput, payee: PayeeItem): Account => ({
  number: tidyNumber(account).replaceAll('-', ''),
  source: source.trim(),
  holder: payee.nameKnown && holder.trim() === '' ? payee.name : holder.trim(),
});

/** What is wrong with it, field by field. */
export const accountReasons = ({ number, holder, source }: Account, payee: PayeeItem): Reason[] => [
  ...(/^\d{8,32}$/.test(number) ? [] : [wrong('account', '账号应为8至32位数字，请按来源材料核对后重填。')]),
  ...(source === '' ? [wrong('source', '请写明账号的来源，例如单位盖章的收款账户说明及日期。')] : []),
  ...holderReasons(holder, payee),
];

function holderReasons(holder: string, { nameKnown, name, payee_is }: PayeeItem): Reason[] {
  if (holder === '') return [wrong('holder', '请填写开户名称，与银行账户的户名一致。')];
  const unsafe = unsafeText(holder);
  if (unsafe !== undefined) return [wrong('holder', `开户名称${unsafe}，不能写入银行文件，请更正。`)];
  if (!nameKnown || holder === name) return [];
  return [
    wrong(
      'holder',
      payee_is === 'person' ? `这笔款项应付给${name}，开户名称须与之一致。` : ANOTHER_UNIT(name),
    ),
  ];
}

const ANOTHER_UNIT = (name: string): string =>
  `开户名称须与单位登记名称“${name}”一致。登记名称有误的，请先在单位名册中更正。`;

const wrong = (path: string, message: string): Reason => ({ code: `bad-${path}`, message, path });
