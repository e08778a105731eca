import { createHash } from 'node:crypto';
import { failureOf } from './failure-codes.ts';
import { RETURN_COLUMNS, RETURN_HEAD, SEAL_LABEL } from './read-return.ts';

/**
 * A stand-in for the bank: the return file to a payment file of `bankFile`. The serials in `failures` fail with their
 * code, all others are paid; accounts come back as their last four digits. For demonstration and tests.
 */
export function sandboxReturn(file: Uint8Array, failures: Readonly<Record<number, string>> = {}): Uint8Array {
  const lines = new TextDecoder()
    .decode(file)
    .split('\r\n')
    .map((line) => line.split(','));
  const [reference, , , count, total] = lines.map((cells) => cells[1] ?? '');
  const head = [reference, count, total, sha256(file)].map((value, at) => [RETURN_HEAD[at], value]);
  const rows = lines.slice(6, -1).map((cells) => answerRow(cells, failures[Number(cells[0])]));
  return sealReturn([...head, RETURN_COLUMNS, ...rows].map((cells) => `${cells.join(',')}\r\n`).join(''));
}

/** Puts the closing 校验 line under a return file's text. */
export const sealReturn = (text: string): Uint8Array =>
  new TextEncoder().encode(`${text}${SEAL_LABEL},${sha256(text)}\r\n`);

function answerRow(
  [serial = '', account = '', , amount = '']: readonly string[],
  code: string | undefined,
): readonly string[] {
  const tail = `****${account.slice(-4)}`;
  if (code === undefined) return [serial, tail, amount, '成功', '', ''];
  return [serial, tail, amount, '失败', code, failureOf(code).reason];
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
