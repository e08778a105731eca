import { fen, type Item, ok, type PayeeKind, parseDay, plainYuan, type Result, refused } from '@zhutui/core';
import { moneyOf } from './cell-value.ts';
import { listed } from './row-words.ts';

/** One payment as 给付 writes it. */
interface Payment extends Pick<Item, 'amount' | 'payee' | 'payeeIs' | 'monthsAfterApproval'> {
  readonly due?: string;
}

const PAYEES: Readonly<Record<string, PayeeKind>> = {
  单位工会: 'unit union',
  单位: 'employer',
  个人: 'person',
};

/**
 * Reads 给付, the payments in order: `600元；400元 满6个月；300元 给 单位工会 某厂工会；500元 2002-12-31起`. Undefined where
 * nothing is said. Each comes back in one and the same wording, as `paymentText` writes it.
 */
export function writtenPayments(typed: string, total: number): Result<readonly string[] | undefined> {
  if (typed === '') return ok(undefined);
  const read = listed(typed).map((part) => ({ part, payment: paymentOf(part) }));
  const wrong = read.find(({ payment }) => payment === undefined);
  if (wrong !== undefined)
    return bad(
      `给付“${wrong.part}”不可识别，应为：600元、400元 满6个月、500元 2002-12-31起、300元 给 单位工会 某厂工会（或单位、个人）。`,
    );
  const payments = read.flatMap(({ payment }) => payment ?? []);
  const sum = payments.reduce((all, { amount }) => all + amount, 0);
  return sum === total
    ? ok(payments.map(paymentText))
    : bad(`给付各项之和为${plainYuan(fen(sum))}元，与结果的金额不符。`);
}

/** A payment in words: its sum, when it is due, and to whom it goes. */
export function paymentText({ amount, due, monthsAfterApproval: months, payee, payeeIs }: Payment): string {
  const kind = Object.keys(PAYEES).find((word) => PAYEES[word] === payeeIs);
  return [
    `${plainYuan(amount)}元`,
    ...(months === undefined ? [] : [`满${months}个月`]),
    ...(due === undefined ? [] : [`${due}起`]),
    ...(payee === undefined ? [] : ['给', ...(payeeIs === undefined ? [] : [kind ?? payeeIs]), payee]),
  ].join(' ');
}

/** Whether it says more than a sum that the applicant is paid at once. */
export const isSpecial = ({ due, monthsAfterApproval, payee }: Payment): boolean =>
  due !== undefined || monthsAfterApproval !== undefined || payee !== undefined;

function paymentOf(part: string): Payment | undefined {
  const [, money = '', months, due = '', kind, payee] =
    /^(\S+?\s*元)(?:\s+满(\d+)个月)?(?:\s+(\S+)起)?(?:\s+给(?:\s+(单位工会|单位|个人))?\s+(\S.*))?$/.exec(
      part,
    ) ?? [];
  const [amount, payeeIs] = [moneyOf(money), PAYEES[kind ?? '']];
  if (amount === undefined || (due !== '' && parseDay(due) === undefined)) return undefined;
  return {
    amount: fen(amount),
    ...(months === undefined ? {} : { monthsAfterApproval: Number(months) }),
    ...(due === '' ? {} : { due }),
    ...(payee === undefined ? {} : { payee }),
    ...(payeeIs === undefined ? {} : { payeeIs }),
  };
}

const bad = (message: string): Result<never> => refused({ code: 'bad-payments', message });
