import { createHash } from 'node:crypto';
import { type Fen, ok, parseYuan, type Reason, type Result, refused } from '@zhutui/core';
import type { ReturnFile, ReturnLine } from './bank-format.ts';

export const RETURN_HEAD = ['批次号', '笔数', '总金额', '原文件校验'] as const;
export const RETURN_COLUMNS = ['序号', '账号', '金额', '结果', '代码', '说明'] as const;
export const SEAL_LABEL = '校验';

/**
 * Reads the house's return file: UTF-8 without mark, CRLF after every line; 批次号, 笔数, 总金额, 原文件校验 (SHA-256 of the
 * payment file); the columns; a row a payment (结果 is 成功, or 失败 with a 代码); last 校验, the SHA-256 (hex) of all bytes
 * before that line, so that no byte can be altered unseen.
 */
export function readReturn(bytes: Uint8Array): Result<ReturnFile> {
  const text = decode(bytes);
  if (text === undefined) return refused(wrong('文件不是 UTF-8 编码'));
  const lines = text.split('\r\n');
  if (lines.pop() !== '' || lines.some((line) => /[\r\n]/.test(line)))
    return refused(wrong('换行符应为 CRLF，且末行也要换行'));
  const seal = lines.pop() ?? '';
  if (seal !== `${SEAL_LABEL},${digestBefore(text, seal)}`)
    return refused(wrong('校验值与内容不符，文件被改动过或不完整'));
  return readLines(lines.map((line) => line.split(',')));
}

type Cells = readonly string[];

function readLines(lines: readonly Cells[]): Result<ReturnFile> {
  const head = RETURN_HEAD.map((label, at) => headValue(lines[at], label));
  const [reference, count, total, sent] = [head[0], wholeNumber(head[1]), amountOf(head[2]), head[3]];
  const rows = lines
    .slice(RETURN_HEAD.length + 1)
    .map((cells, at) => readLine(cells, at + RETURN_HEAD.length + 2));
  const reasons = rows.flatMap((row) => (row.ok ? [] : row.reasons));
  if (lines[RETURN_HEAD.length]?.join() !== RETURN_COLUMNS.join())
    reasons.unshift(wrong(`第5行应为“${RETURN_COLUMNS.join()}”`));
  if (reference === undefined || count === undefined || total === undefined || sent === undefined)
    return refused(wrong(`前四行应依次为${RETURN_HEAD.join('、')}`), ...reasons);
  if (reasons.length > 0) return refused(...reasons);
  return ok({ reference, count, total, sent, lines: rows.flatMap((row) => (row.ok ? [row.value] : [])) });
}

const headValue = (cells: Cells | undefined, label: string): string | undefined =>
  cells?.length === 2 && cells[0] === label ? cells[1] : undefined;

function readLine(cells: Cells, row: number): Result<ReturnLine> {
  const [serial, amount] = [wholeNumber(cells[0]), amountOf(cells[2])];
  const [, account = '', , outcome = '', code = ''] = cells;
  const reasons = [
    ...(cells.length === RETURN_COLUMNS.length ? [] : [atRow(row, `应有${RETURN_COLUMNS.length}列`)]),
    ...(serial === undefined ? [atRow(row, '序号不是正整数')] : []),
    ...(amount === undefined ? [atRow(row, '金额应为元、两位小数')] : []),
    ...outcomeReasons(row, outcome, code),
  ];
  if (reasons.length > 0 || serial === undefined || amount === undefined) return refused(...reasons);
  return ok({ row, serial, account, amount, paid: outcome === '成功', code });
}

/** A payment still under way is not a failure: the whole file waits until the bank has finished. */
function outcomeReasons(row: number, outcome: string, code: string): Reason[] {
  if (outcome !== '成功' && outcome !== '失败')
    return [atRow(row, '结果应为“成功”或“失败”；仍在处理的，请待银行处理完毕后再导入')];
  if (outcome === '成功' && code !== '') return [atRow(row, '结果为成功而有失败代码')];
  return outcome === '失败' && !/^[A-Z0-9]{1,12}$/.test(code) ? [atRow(row, '结果为失败而没有代码')] : [];
}

const wholeNumber = (text = ''): number | undefined =>
  /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
const amountOf = (text = ''): Fen | undefined =>
  /^(0|[1-9]\d{0,11})\.\d{2}$/.test(text) ? parseYuan(text) : undefined;

/** The SHA-256 of all that stands before the last line. */
function digestBefore(text: string, last: string): string {
  return createHash('sha256')
    .update(text.slice(0, text.length - last.length - 2), 'utf8')
    .digest('hex');
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const wrong = (problem: string): Reason => ({
  code: 'bad-return-file',
  message: `回盘文件不能导入：${problem}。请使用银行给出的原始文件，不要另存或修改。`,
});

const atRow = (row: number, problem: string): Reason => ({
  code: 'bad-return-file',
  message: `第${row}行：${problem}。`,
  path: `第${row}行`,
});
