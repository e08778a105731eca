import { describe, expect, it } from 'vitest';
import { Refer, refer, Unknown } from '../values/judgement.ts';
import { fen, yuan, ZERO } from '../values/money.ts';
import { atMost, either, paidTo, rest, share, when } from './amount.ts';
import { instalments } from './instalments.ts';

const open = new Unknown(['claim.level']);
const doubt = refer('由工作人员核定');

describe('amounts', () => {
  it('stand under a condition that is met, are nothing where it is unmet, and wait where it is open', () => {
    expect(when(true, yuan(5))).toBe(yuan(5));
    expect(when(false, yuan(5))).toBeNull();
    expect(when(open, yuan(5))).toBe(open);
    expect(when(true, doubt)).toBe(doubt);
  });

  it('take the first tariff that is not nothing, an open one before a later one', () => {
    expect(either(null, yuan(5), yuan(6))).toBe(yuan(5));
    expect(either(null, open, yuan(6))).toBe(open);
    expect(either(null, null)).toBeNull();
  });

  it('share by a declared percentage, rounded down to a whole fen', () => {
    expect(share(fen(101), 50)).toBe(50);
    expect(share(yuan(1), 150)).toBe(yuan(1.5));
    expect(share(yuan(1), null)).toBeNull();
    expect(share(yuan(1), open)).toBe(open);
  });

  it('send a rate out of all measure to a person instead of failing', () => {
    expect(share(yuan(2), 900_000_000_000_000)).toBeInstanceOf(Refer);
  });

  it('are cut to the smallest cap, and not by a cap that is not there', () => {
    expect(atMost(yuan(5), yuan(3), null, yuan(4))).toBe(yuan(3));
    expect(atMost(yuan(5), null)).toBe(yuan(5));
    expect(atMost(yuan(5), yuan(3), open)).toBe(open);
    expect(atMost(null, yuan(3))).toBeNull();
    expect(atMost(doubt, yuan(3))).toBe(doubt);
  });

  it('go to another payee whole or in instalments, and to nobody where nobody is named', () => {
    const inTwo = instalments([{ percent: 60 }, { percent: 40, monthsAfterApproval: 6 }]);
    const to = { payee: '徒弟甲', payeeIs: 'person' };
    expect(paidTo(yuan(5), '徒弟甲', 'person')).toEqual([{ amount: 500, ...to }]);
    expect(paidTo(inTwo(yuan(5)), '徒弟甲', 'person')).toEqual([
      { amount: 300, ...to },
      { amount: 200, monthsAfterApproval: 6, ...to },
    ]);
    expect(paidTo(inTwo(yuan(5)), null, 'person')).toBeNull();
    expect(paidTo(inTwo(yuan(5)), open, 'person')).toBe(open);
    expect([paidTo(null, '甲', 'person'), paidTo(inTwo(doubt), '甲', 'person')]).toEqual([null, doubt]);
  });

  it('know what is left of a budget, never less than nothing', () => {
    expect(rest(yuan(5), yuan(2))).toBe(yuan(3));
    expect(rest(yuan(5), yuan(9))).toBe(ZERO);
    expect(rest(null, yuan(9))).toBeNull();
    expect(rest(open, yuan(9))).toBe(open);
  });
});
