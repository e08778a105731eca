import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsSchema } from '../assess/facts-schema.ts';
import { type Allocates, type Allotted, allocate, type Candidate, drawFrom } from '../scheme/allocation.ts';
import { toyFacts, toyScheme } from '../testing/toy-scheme.ts';
import { yuan, ZERO } from '../values/money.ts';

const facts = factsSchema(toyScheme).parse({ ...toyFacts, member: { holdsCard: true } });
const candidate = (id: string): Candidate => ({
  id,
  facts,
  items: [{ sentence: '三 一级100元', amount: yuan(100) }],
});
const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 });

/** A quota of three, drawn by lot. */
const lottery: Allocates = ({ candidates, draw }) => {
  const drawn = [...candidates].sort((a, b) => draw(a.id) - draw(b.id));
  return new Map(
    drawn.map(({ id, items }, at): [string, Allotted] => [
      id,
      at < 3 ? { items } : { state: 'not drawn', sentence: '七 抽签' },
    ]),
  );
};
const run = (all: readonly string[], seed: string) =>
  Object.fromEntries(allocate(lottery, all.map(candidate), ZERO, seed));

describe('an allocation', () => {
  it('gives the same answer for the same seed, in whatever order the candidates come', () => {
    fc.assert(
      fc.property(ids, fc.string(), (all, seed) => {
        expect(run([...all].reverse(), seed)).toEqual(run(all, seed));
      }),
    );
  });

  it('draws another lot for another seed', () => {
    const all = Array.from({ length: 30 }, (_, at) => `a${at}`);
    expect(run(all, 'one')).not.toEqual(run(all, 'two'));
  });

  it('gives candidates sorted by id, the funds and what was decided before', () => {
    const before = new Map<string, Allotted>([['z', { state: 'waiting', sentence: '七 候补' }]]);
    const seen: unknown[] = [];
    allocate(
      (set) => {
        seen.push(
          set.candidates.map(({ id }) => id),
          set.funds,
          set.before,
        );
        return new Map(set.candidates.map(({ id, items }) => [id, { items }]));
      },
      ['b', 'a'].map(candidate),
      yuan(5),
      's',
      before,
    );
    expect(seen).toEqual([['a', 'b'], yuan(5), before]);
  });

  it('may forget nobody', () => {
    expect(() => allocate(() => new Map(), [candidate('a')], ZERO, 's')).toThrow('says nothing of a');
  });
});

describe('a draw', () => {
  it('is a number from 0 up to but not 1, the same every time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (seed, id) => {
        const drawn = drawFrom(seed)(id);
        expect(drawn).toBe(drawFrom(seed)(id));
        expect(drawn >= 0 && drawn < 1).toBe(true);
      }),
    );
    expect(drawFrom('种子')('a-1')).toBe(0.6458449233323336);
  });

  it('treats ids alike: each tenth gets about a tenth', () => {
    const draw = drawFrom('s');
    const tenths = new Array<number>(10).fill(0);
    for (let at = 0; at < 20_000; at += 1) {
      const tenth = Math.floor(draw(`id-${at}`) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
});
