import { describe, expect, it } from 'vitest';
import { day } from '../values/day.ts';
import { refer, Unknown } from '../values/judgement.ts';
import { fen, yuan, ZERO } from '../values/money.ts';
import { greatest, paidTo, toppedUp } from './amount.ts';
import { dueDay, instalments } from './instalments.ts';
import { matrix, ranks, tariff } from './tariff.ts';

const open = new Unknown(['claim.level']);
const kind = new Unknown(['claim.kind']);
const doubt = refer('由工作人员核定');

describe('a table of amounts', () => {
  const table = {
    甲类: { 一级: yuan(30), 二级: yuan(20) },
    乙类: { 一级: yuan(10) },
  };

  it('gives what stands in its row and column, and nothing for what it does not list', () => {
    expect(matrix(table, '甲类', '二级')).toBe(yuan(20));
    expect(matrix(table, '乙类', '二级')).toBeNull();
    expect(matrix(table, '丙类', '一级')).toBeNull();
    expect(matrix(table, null, '一级')).toBeNull();
    expect(tariff(table.甲类, 'toString')).toBeNull();
    expect(matrix(table, '__proto__', '一级')).toBeNull();
  });

  it('asks for whatever is not given', () => {
    expect(matrix(table, kind, open)).toEqual(new Unknown(['claim.kind', 'claim.level']));
    expect(matrix(table, '甲类', open)).toBe(open);
    expect(tariff(table.甲类, open)).toBe(open);
  });

  it('of ranks holds both ends of each row, and no rank twice', () => {
    const read = ranks([
      { from: 1, to: 1, amount: yuan(20) },
      { from: 2, to: 10, amount: yuan(10) },
    ]);
    expect([1, 2, 10].map(read)).toEqual([yuan(20), yuan(10), yuan(10)]);
    expect([0, 11, null, open].map(read)).toEqual([null, null, null, open]);
    const twice = { from: 1, to: 3, amount: yuan(1) };
    expect(() => ranks([twice, { ...twice, from: 3, to: 5 }])).toThrow(RangeError);
    expect(() => ranks([{ ...twice, to: 0 }])).toThrow(RangeError);
  });
});

describe('instalments', () => {
  const halves = instalments([{ percent: 50 }, { percent: 50, monthsAfterApproval: 6 }]);

  it('add up to the amount, the odd fen going to the last', () => {
    expect(halves(fen(101))).toEqual([{ amount: 50 }, { amount: 51, monthsAfterApproval: 6 }]);
    expect([halves(null), halves(open), halves(doubt)]).toEqual([null, open, doubt]);
    expect(() => instalments([{ percent: 99 }])).toThrow(RangeError);
  });

  it('fall due by the month-end rule after approval, and not before a fixed day', () => {
    const item = { sentence: '三 分期', amount: yuan(1) } as const;
    expect(dueDay({ ...item, monthsAfterApproval: 6 }, day('2001-08-31'))).toBe('2002-02-28');
    expect(dueDay({ ...item, due: '2003-01-01' }, day('2001-08-31'))).toBe('2003-01-01');
    expect(dueDay({ ...item, due: '2003-01-01', monthsAfterApproval: 1 }, day('2001-08-31'))).toBe(
      '2003-01-01',
    );
    expect(dueDay({ ...item, due: '2001-01-01', monthsAfterApproval: 1 }, day('2001-08-31'))).toBe(
      '2001-09-30',
    );
    expect(dueDay(item, day('2001-08-31'))).toBeUndefined();
  });
});

describe('amounts beside others', () => {
  it('are the greatest of several, and wait while one is open', () => {
    expect(greatest(yuan(1), null, yuan(3), yuan(2))).toBe(yuan(3));
    expect(greatest(null)).toBeNull();
    expect(greatest(yuan(9), doubt, open)).toBe(open);
    expect(greatest(yuan(9), doubt)).toBe(doubt);
  });

  it('are topped up to a total: only what is lacking, nothing where others paid it all', () => {
    expect(toppedUp(yuan(10), yuan(4))).toBe(yuan(6));
    expect(toppedUp(yuan(10), yuan(10))).toBeNull();
    expect(toppedUp(yuan(10), yuan(11))).toBeNull();
    expect(toppedUp(yuan(10), null)).toBe(yuan(10));
    expect(toppedUp(yuan(10), ZERO)).toBe(yuan(10));
    expect(toppedUp(yuan(10), open)).toBe(open);
    expect(toppedUp(doubt, yuan(1))).toBe(doubt);
    expect(toppedUp(null, yuan(1))).toBeNull();
  });

  it('go to another payee by name and kind, and to nobody where none is named', () => {
    expect(paidTo(yuan(1), '某师傅', 'person')).toEqual([
      { amount: yuan(1), payee: '某师傅', payeeIs: 'person' },
    ]);
    expect(paidTo(yuan(1), null, 'unit union')).toBeNull();
    expect(paidTo(yuan(1), open, 'employer')).toBe(open);
    expect(paidTo(doubt, '某师傅', 'person')).toBe(doubt);
  });
});
