import { plainYuan, type Reason } from '@zhutui/core';
import type { PaymentLine, PaymentOrder, ReturnFile, ReturnLine } from '../bank/bank-format.ts';

/**
 * Everything in which a bank's answer differs from what was sent: reference, the sent file's SHA-256, count, total, and
 * each line's serial, account and amount; lines unknown, doubled or missing. None: the answer is to this file, whole.
 */
export function compareReturn(order: PaymentOrder, sha256: string, answer: ReturnFile): Reason[] {
  return [
    ...headDifferences(order, sha256, answer),
    ...lineDifferences(order.lines, answer.lines),
    ...missing(order.lines, answer.lines),
  ];
}

function headDifferences(order: PaymentOrder, sha256: string, answer: ReturnFile): Reason[] {
  const differs = (same: boolean, problem: string): Reason[] => (same ? [] : [difference('文件头', problem)]);
  return [
    ...differs(
      answer.reference === order.reference,
      `批次号应为${order.reference}，文件中是${answer.reference}`,
    ),
    ...differs(answer.sent === sha256, '原文件校验与发出的文件不符'),
    ...differs(answer.count === order.count, `笔数应为${order.count}，文件中是${answer.count}`),
    ...differs(
      answer.total === order.total,
      `总金额应为${plainYuan(order.total)}，文件中是${plainYuan(answer.total)}`,
    ),
  ];
}

function lineDifferences(sent: readonly PaymentLine[], answered: readonly ReturnLine[]): Reason[] {
  const known = new Map(sent.map((line) => [line.serial, line]));
  const first = new Map<number, number>();
  return answered.flatMap((line) => {
    const doubled = first.get(line.serial);
    if (doubled !== undefined) return [atRow(line, `序号${line.serial}与第${doubled}行重复`)];
    first.set(line.serial, line.row);
    const payment = known.get(line.serial);
    return payment === undefined
      ? [atRow(line, `序号${line.serial}不在发出的文件中`)]
      : altered(payment, line);
  });
}

function altered(sent: PaymentLine, line: ReturnLine): Reason[] {
  return [
    ...(sameAccount(sent.account, line.account) ? [] : [atRow(line, '账号与发出的不符')]),
    ...(sent.amount === line.amount
      ? []
      : [atRow(line, `金额应为${plainYuan(sent.amount)}，文件中是${plainYuan(line.amount)}`)]),
  ];
}

/** Banks give the account in full, or starred but for its last four digits. */
function sameAccount(sent: string, given: string): boolean {
  return given === sent || (/^\*+\d{4}$/.test(given) && sent.endsWith(given.slice(-4)));
}

function missing(sent: readonly PaymentLine[], answered: readonly ReturnLine[]): Reason[] {
  const there = new Set(answered.map((line) => line.serial));
  return sent
    .filter((line) => !there.has(line.serial))
    .map((line) => difference('文件', `缺少序号${line.serial}`));
}

const atRow = (line: ReturnLine, problem: string): Reason => difference(`第${line.row}行`, problem);

const difference = (where: string, problem: string): Reason => ({
  code: 'return-differs',
  message: `${where}：${problem}。没有导入任何一笔，请向银行索取这一批次的完整回盘文件。`,
  path: where,
});
