import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refer, refer, Unknown } from '../values/judgement.ts';
import { type Fen, fen, yuan } from '../values/money.ts';
import { floated, proportion, rounded } from './proportion.ts';

const open = new Unknown(['claim.occupation']);
const YUAN = yuan(1);

describe('a proportion', () => {
  it('is reckoned exactly and rounded once, the way the notice says', () => {
    expect(proportion(yuan(100), [1, 3])).toBe(3333);
    expect(proportion(yuan(100), [1, 3], { to: YUAN, how: 'down' })).toBe(3300);
    expect(proportion(yuan(100), [1, 3], { to: YUAN, how: 'up' })).toBe(3400);
    expect(proportion(fen(100_001), [50, 100], { to: YUAN, how: 'up' })).toBe(50_100);
    expect(rounded(fen(149), { to: YUAN, how: 'half up' })).toBe(100);
    expect(rounded(fen(150), { to: YUAN, how: 'half up' })).toBe(200);
  });

  it('out of all measure goes to a person', () => {
    expect(proportion(yuan(2), [900_000_000_000_000, 1])).toBeInstanceOf(Refer);
    expect(proportion(yuan(2), [-1, 1])).toBeInstanceOf(Refer);
  });

  it('is never a unit away from the exact share', () => {
    const amounts = fc.integer({ min: 0, max: 10_000_000 }).map(fen);
    const parts = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(
        amounts,
        parts,
        parts,
        fc.constantFrom('down', 'up', 'half up'),
        (amount, some, of, how) => {
          const share = proportion(amount, [some, of], { to: YUAN, how }) as Fen;
          expect(share % 100).toBe(0);
          expect(Math.abs(share - (amount * some) / of)).toBeLessThan(100);
        },
      ),
    );
  });
});

describe('a float', () => {
  it('raises the amount of a listed occupation, and lowers it when negative', () => {
    expect(floated(yuan(1000), 30, true)).toBe(yuan(1300));
    expect(floated(yuan(1000), -20, true)).toBe(yuan(800));
    expect(floated(yuan(1000), 30, false)).toBe(yuan(1000));
  });

  it('waits for the list, or for the person whom the list is left to', () => {
    const doubt = refer('名单未公布');
    expect(floated(yuan(1000), 30, open)).toBe(open);
    expect(floated(yuan(1000), 30, doubt)).toBe(doubt);
    expect(floated(open, 30, true)).toBe(open);
    const level = new Unknown(['claim.level']);
    expect(floated(level, 30, open)).toEqual(new Unknown(['claim.level', 'claim.occupation']));
    expect(floated(null, 30, open)).toBeNull();
    expect(floated(null, 30, true)).toBeNull();
  });
});
