import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fen, fen, least, parseYuan, percent, plainYuan, sum, yuan, ZERO } from './money.ts';

const amounts = fc.integer({ min: 0, max: 10 ** 14 - 1 }).map(fen);

describe('money', () => {
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('is never %d fen', (amount) => {
    expect(() => fen(amount)).toThrow(RangeError);
  });

  it('is written in yuan as bank files write it, and read back', () => {
    expect([fen(0), fen(5), fen(50), yuan(2000)].map(plainYuan)).toEqual(['0.00', '0.05', '0.50', '2000.00']);
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseYuan(plainYuan(amount))).toBe(amount);
      }),
    );
  });

  it('is read from what people type', () => {
    expect(['2000', '2000.5', '2000.50', ' 0.01 '].map(parseYuan)).toEqual([200_000, 200_050, 200_050, 1]);
    for (const text of ['', '-1', '+1', '1.005', '1,000', '1e3', '２０', '.5', '5.', 'NaN', '1234567890123'])
      expect(parseYuan(text)).toBeUndefined();
  });

  it('adds without losing a fen, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 12 }).map(fen), { maxLength: 50 }), (all) => {
        expect(BigInt(sum(all))).toBe(all.reduce((total, one) => total + BigInt(one), 0n));
        expect(sum([...all].reverse())).toBe(sum(all));
      }),
    );
    expect(sum([])).toBe(ZERO);
    expect(() => sum([2 ** 53 - 1, 1] as Fen[])).toThrow(RangeError);
  });

  it('takes percentages rounded down, and the least of several', () => {
    expect([percent(fen(999), 50), percent(yuan(800), 100), percent(yuan(1), 0)]).toEqual([499, 80_000, 0]);
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        expect(least(one, other)).toBe(Math.min(one, other));
        expect(least(one)).toBe(one);
      }),
    );
  });
});
