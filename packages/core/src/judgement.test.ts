import { describe, expect, it } from 'vitest';
import { all, any, not, Refer, refer, referWhen, Unknown, where } from './judgement.ts';

const open = new Unknown(['claim.level']);
const doubt = refer('由工作人员核定');

describe('judgements', () => {
  it('join with unmet before unknown before referred', () => {
    expect(all(true, doubt, open, false)).toBe(false);
    expect(all(true, doubt, open)).toBe(open);
    expect(all(true, doubt)).toBe(doubt);
    expect(all()).toBe(true);
  });

  it('offer alternatives with met before unknown before referred', () => {
    expect(any(false, doubt, open, true)).toBe(true);
    expect(any(false, doubt, open)).toBe(open);
    expect(any(false, doubt)).toBe(doubt);
    expect(any()).toBe(false);
  });

  it('merge what is not given, each path once', () => {
    expect(all(open, new Unknown(['claim.level', 'claim.rank']))).toEqual(
      new Unknown(['claim.level', 'claim.rank']),
    );
  });

  it('negate only what is decided', () => {
    expect([not(true), not(open), not(doubt)]).toEqual([false, open, doubt]);
  });

  it('ask nothing where a condition does not hold', () => {
    expect(where(false, false)).toBe(true);
    expect(where(true, doubt)).toBe(doubt);
    expect(where(open, true)).toBe(true);
    expect(where(open, false)).toBe(open);
  });

  it('send a condition that no text settles to a person, and wait while it is open', () => {
    expect(referWhen(false, '由工作人员核定')).toBe(true);
    expect(referWhen(true, '由工作人员核定')).toBeInstanceOf(Refer);
    expect(referWhen(open, '由工作人员核定')).toBe(open);
  });
});
