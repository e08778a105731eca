import { ok, plainYuan, type Reason, type Result, refused, sum } from '@zhutui/core';
import type { BankFormat, PaymentLine, PaymentOrder } from './bank-format.ts';
import { readReturn } from './read-return.ts';
import { unsafeText } from './unsafe-text.ts';

const COLUMNS = ['序号', '账号', '户名', '金额', '用途'] as const;
/** Cards are 16 or 19 digits, checked as they come in; accounts of units may be shorter or longer. */
const ACCOUNT = /^\d{8,32}$/;

export interface BankFileOptions {
  /** 3000 unless told. */
  readonly maxRows?: number;
}

/**
 * The house's strict CSV: UTF-8 without mark, CRLF after every line, five header lines (批次号, 日期, 付款单位, 笔数, 总金额),
 * the columns, then one row a payment, amounts in yuan with two decimals. Nothing is quoted or escaped.
 */
export function bankFile(options: BankFileOptions = {}): BankFormat {
  const { maxRows = 3000 } = options;
  return { maxRows, extension: 'csv', write: writeOrder, read: readReturn };
}

function writeOrder(order: PaymentOrder): Result<Uint8Array> {
  const reasons = [...headReasons(order), ...order.lines.flatMap(lineReasons)];
  if (reasons.length > 0) return refused(...reasons);
  const lines = [...headOf(order), COLUMNS, ...order.lines.map(cellsOf)];
  return ok(new TextEncoder().encode(lines.map((cells) => `${cells.join(',')}\r\n`).join('')));
}

const headOf = (order: PaymentOrder): readonly (readonly string[])[] => [
  ['批次号', order.reference],
  ['日期', order.day],
  ['付款单位', order.payer],
  ['笔数', String(order.count)],
  ['总金额', plainYuan(order.total)],
];

const cellsOf = (line: PaymentLine): readonly string[] => [
  String(line.serial),
  line.account,
  line.name,
  plainYuan(line.amount),
  line.purpose,
];

/** An order whose head does not add up is a fault of the program, not of the people. */
function headReasons(order: PaymentOrder): Reason[] {
  const total = sum(order.lines.map((line) => line.amount));
  if (order.count !== order.lines.length || order.total !== total)
    throw new RangeError(`batch ${order.reference}: count or total is not that of its lines`);
  return [
    ...textReasons('批次号', order.reference, '文件头'),
    ...textReasons('付款单位', order.payer, '文件头'),
  ];
}

function lineReasons(line: PaymentLine): Reason[] {
  const where = `序号${line.serial}`;
  return [
    ...(ACCOUNT.test(line.account) ? [] : [unsafe(where, '账号', '不是8至32位数字')]),
    ...textReasons('户名', line.name, where),
    ...textReasons('用途', line.purpose, where),
  ];
}

function textReasons(label: string, text: string, where: string): Reason[] {
  const problem = unsafeText(text);
  return problem === undefined ? [] : [unsafe(where, label, problem)];
}

const unsafe = (where: string, label: string, problem: string): Reason => ({
  code: 'unsafe-text',
  message: `${where}：${label}${problem}，不能写入银行文件。请更正来源资料，或先不把这一笔列入批次。`,
  path: `${where}.${label}`,
});
