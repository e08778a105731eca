import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readReturn } from './read-return.ts';
import { sandboxReturn, sealReturn } from './sandbox-bank.ts';

const text = (...rows: string[]): string =>
  [
    '批次号,P1',
    '笔数,2',
    '总金额,150.00',
    '原文件校验,abc',
    '序号,账号,金额,结果,代码,说明',
    ...rows,
    '',
  ].join('\r\n');
const rows = ['1,****0001,100.00,成功,,', '2,6222020000000002,50.00,失败,E02,账户已销户'];
const messages = (bytes: Uint8Array): string[] => {
  const read = readReturn(bytes);
  return read.ok ? [] : read.reasons.map(({ message }) => message);
};

describe('reading a return file', () => {
  it('gives reference, count, total, the sent digest and each line with its row', () => {
    expect(readReturn(sealReturn(text(...rows)))).toEqual({
      ok: true,
      value: {
        reference: 'P1',
        count: 2,
        total: 15_000,
        sent: 'abc',
        lines: [
          { row: 6, serial: 1, account: '****0001', amount: 10_000, paid: true, code: '' },
          { row: 7, serial: 2, account: '6222020000000002', amount: 5000, paid: false, code: 'E02' },
        ],
      },
    });
  });

  it('refuses the file altered in any one byte', () => {
    const good = sealReturn(text(...rows));
    for (let at = 0; at < good.length; at += 1) {
      const altered = Uint8Array.from(good);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(readReturn(altered).ok, `byte ${at}`).toBe(false);
    }
  });

  it('refuses the file with a byte missing or one more', () => {
    const good = sealReturn(text(...rows));
    expect(readReturn(good.slice(0, -1)).ok).toBe(false);
    expect(readReturn(Uint8Array.from([...good, 10])).ok).toBe(false);
    expect(readReturn(Uint8Array.from([0xef, 0xbb, 0xbf, ...good])).ok).toBe(false);
  });

  it('names every wrong line by its number', () => {
    const wrong = sealReturn(
      text('0,****0001,100,处理中,,', '2,****0002,50.00,成功,E02,', '3,****0003,50.00,失败,,'),
    );
    expect(messages(wrong)).toEqual([
      expect.stringContaining('第6行：序号不是正整数'),
      expect.stringContaining('第6行：金额应为元'),
      expect.stringContaining('第6行：结果应为“成功”或“失败”'),
      expect.stringContaining('第7行：结果为成功而有失败代码'),
      expect.stringContaining('第8行：结果为失败而没有代码'),
    ]);
  });

  it('refuses other encodings, line breaks, heads and columns with a word what to do', () => {
    expect(messages(Uint8Array.from([0xff, 0xfe, 0x00]))).toEqual([expect.stringContaining('UTF-8')]);
    expect(messages(new TextEncoder().encode(text(...rows).replaceAll('\r\n', '\n')))).toEqual([
      expect.stringContaining('CRLF'),
    ]);
    expect(messages(sealReturn(text(...rows).replace('笔数,2', '笔数,二')))).toEqual([
      expect.stringContaining('前四行'),
    ]);
    expect(messages(sealReturn(text(...rows).replace('序号,账号', '序号,卡号')))).toEqual([
      expect.stringContaining('第5行'),
    ]);
    expect(messages(new Uint8Array())).toHaveLength(1);
  });

  it('reads what the sandbox bank answers to a payment file', () => {
    const file = new TextEncoder().encode(
      '批次号,P1\r\n日期,1999-05-01\r\n付款单位,甲\r\n笔数,1\r\n总金额,1.00\r\n序号,账号,户名,金额,用途\r\n1,6222020000000001,张三,1.00,乙\r\n',
    );
    const sent = createHash('sha256').update(file).digest('hex');
    expect(readReturn(sandboxReturn(file, { 1: 'E01' }))).toMatchObject({
      ok: true,
      value: {
        reference: 'P1',
        count: 1,
        total: 100,
        sent,
        lines: [{ serial: 1, account: '****0001', paid: false, code: 'E01' }],
      },
    });
  });
});
