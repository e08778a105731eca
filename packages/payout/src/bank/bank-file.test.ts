import { day, fen } from '@zhutui/core';
import { describe, expect, it } from 'vitest';
import { bankFile } from './bank-file.ts';
import type { PaymentLine, PaymentOrder } from './bank-format.ts';

const line = (serial: number, wanted: Partial<PaymentLine> = {}): PaymentLine => ({
  serial,
  account: '6222020000000001',
  name: '张三',
  amount: fen(10_000),
  purpose: '玩具助推计划',
  ...wanted,
});
const order = (...lines: PaymentLine[]): PaymentOrder => ({
  reference: 'P19990501-000001',
  day: day('1999-05-01'),
  payer: '玩具总工会',
  count: lines.length,
  total: fen(lines.reduce((total, { amount }) => total + amount, 0)),
  lines,
});
const write = (...lines: PaymentLine[]) => bankFile().write(order(...lines));

describe('the bank file', () => {
  it('is UTF-8 without mark, CRLF, five header lines, columns and rows in yuan with two decimals', () => {
    const written = write(line(1), line(2, { name: '阿依努尔·买买提', amount: fen(5050) }));
    expect(written.ok && new TextDecoder('utf-8', { ignoreBOM: true }).decode(written.value)).toBe(
      [
        '批次号,P19990501-000001',
        '日期,1999-05-01',
        '付款单位,玩具总工会',
        '笔数,2',
        '总金额,150.50',
        '序号,账号,户名,金额,用途',
        '1,6222020000000001,张三,100.00,玩具助推计划',
        '2,6222020000000001,阿依努尔·买买提,50.50,玩具助推计划',
        '',
      ].join('\r\n'),
    );
  });

  it('has the same bytes for the same order', () => {
    expect(write(line(1))).toStrictEqual(write(line(1)));
  });

  it.each([
    ['a formula', '=1+1'],
    ['a plus', '+张'],
    ['a minus', '-张'],
    ['an at sign', '@张'],
    ['a full-width equals sign', '＝张'],
    ['a full-width plus', '＋张'],
    ['a full-width minus', '－张'],
    ['a full-width at sign', '＠张'],
    ['a mathematical minus', '−张'],
    ['a formula behind blanks', '  =1'],
    ['a formula behind an ideographic blank', '\u3000=1'],
    ['a formula behind a byte order mark', '\uFEFF=1'],
    ['a formula behind a zero-width space', '\u200B=1'],
    ['a zero-width space inside', '张\u200B三'],
    ['a tab', '张\t三'],
    ['a carriage return', '张\r三'],
    ['a line feed', '张\n三'],
    ['a comma', '张,三'],
    ['a quotation mark', '张"三'],
    ['a right-to-left mark', '张\u202E三'],
    ['half a character', '张\uD800'],
    ['a blank at the end', '张三 '],
    ['nothing', ' '],
  ])('refuses %s in a name, naming the line, and escapes nothing', (_, name) => {
    const written = write(line(1), line(2, { name }));
    expect(written).toMatchObject({ ok: false, reasons: [{ code: 'unsafe-text', path: '序号2.户名' }] });
  });

  it('takes rare characters and hyphens that begin nothing', () => {
    expect(write(line(1, { name: '𠮷野-爱' }))).toMatchObject({ ok: true });
  });

  it('takes accounts of units of 8 to 32 digits, and no others', () => {
    for (const account of ['12345678', '1'.repeat(32)])
      expect(write(line(1, { account }))).toMatchObject({ ok: true });
    for (const account of ['1234567', '1'.repeat(33), '1234-5678'])
      expect(write(line(1, { account }))).toMatchObject({ ok: false, reasons: [{ path: '序号1.账号' }] });
  });

  it('names all lines it cannot carry at once', () => {
    const written = write(line(1, { account: '6222 02' }), line(2, { purpose: '@' }));
    expect(!written.ok && written.reasons.map(({ path }) => path)).toEqual(['序号1.账号', '序号2.用途']);
  });

  it('throws on a head that is not the sum of its rows', () => {
    expect(() => bankFile().write({ ...order(line(1)), total: fen(1) })).toThrow(RangeError);
  });
});
