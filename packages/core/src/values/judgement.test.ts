import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, any, type Judgement, not, Refer, refer, referWhen, Unknown, where } from './judgement.ts';

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

const judgements = fc.oneof(
  fc.boolean(),
  fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }).map((paths) => new Unknown(paths)),
  fc.constantFrom('甲', '乙').map(refer),
);
/** What counts for the outcome: the reason of a referral and the order of paths do not. */
const kindOf = (judgement: Judgement): string => {
  if (typeof judgement === 'boolean') return String(judgement);
  return judgement instanceof Refer ? 'refer' : `unknown ${[...judgement.paths].sort().join()}`;
};

describe('the laws of judgements', () => {
  it('all and any do not depend on order, repetition or grouping', () => {
    fc.assert(
      fc.property(
        fc.array(judgements, { maxLength: 5 }),
        fc.array(judgements, { maxLength: 5 }),
        (one, other) => {
          for (const join of [all, any]) {
            const joined = kindOf(join(...one, ...other));
            expect(kindOf(join(...other, ...one))).toBe(joined);
            expect(kindOf(join(...one, ...other, ...one))).toBe(joined);
            expect(kindOf(join(join(...one), join(...other)))).toBe(joined);
          }
        },
      ),
    );
  });

  it('not turns all into any', () => {
    fc.assert(
      fc.property(fc.array(judgements), (parts) => {
        expect(kindOf(not(all(...parts)))).toBe(kindOf(any(...parts.map(not))));
        expect(kindOf(not(not(any(...parts))))).toBe(kindOf(any(...parts)));
      }),
    );
  });

  it('an answer given later never turns met or unmet into something else', () => {
    fc.assert(
      fc.property(fc.array(judgements), fc.nat(10), fc.boolean(), (parts, at, answer) => {
        const later = parts.map((part, index) => (index === at && part instanceof Unknown ? answer : part));
        for (const join of [all, any]) {
          const before = join(...parts);
          if (typeof before === 'boolean') expect(join(...later)).toBe(before);
        }
      }),
    );
  });

  it('where a condition holds is the same as: the condition is unmet, or the judgement is met', () => {
    fc.assert(
      fc.property(judgements, judgements, (condition, judgement) => {
        const said = where(condition, judgement);
        if (condition === true) expect(said).toBe(judgement);
        else if (condition === false || judgement === true) expect(said).toBe(true);
        else expect(typeof said).toBe('object');
      }),
    );
  });
});
