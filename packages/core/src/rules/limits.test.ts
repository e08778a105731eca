import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedAt } from '../fields/catalogue.ts';
import { amountOf } from '../scheme/decision.ts';
import type { Item } from '../scheme/scheme.ts';
import { Refer, refer, Unknown } from '../values/judgement.ts';
import { fen, yuan, ZERO } from '../values/money.ts';
import { capEach, capTimes, capTotal, highestOnly, ownItems } from './limits.ts';

const item = (sentence: Item['sentence'], amount: number): Item => ({ sentence, amount: fen(amount) });
const open = new Unknown(['received']);
const items = [item('三 一', 300), item('三 二', 200)];

describe('a cap', () => {
  it('cuts the last items first, and counts what was given before', () => {
    expect(capTotal(items, yuan(4))).toEqual([item('三 一', 300), item('三 二', 100)]);
    expect(capTotal(items, yuan(4), yuan(2))).toEqual([item('三 一', 200)]);
    expect(capTotal(items, yuan(4), yuan(9))).toEqual([]);
    expect(capTotal(items, null, open)).toBe(items);
    expect(capTotal([], yuan(4), open)).toEqual([]);
  });

  it('waits for the cap and the history', () => {
    expect(capTotal(items, open)).toBe(open);
    expect(capTotal(items, yuan(4), open)).toBe(open);
    expect(capTotal(items, yuan(4), refer('记录不全'))).toBeInstanceOf(Refer);
    expect(capEach(items, open)).toBe(open);
  });

  it('never leaves more than itself, nor more than there was', () => {
    const sums = fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 6 });
    const sum = fc.integer({ min: 0, max: 3000 }).map(fen);
    fc.assert(
      fc.property(sums, sum, sum, (amounts, cap, spent) => {
        const all = amounts.map((amount) => item('三 一', amount));
        const left = capTotal(all, cap, spent) as readonly Item[];
        expect(amountOf(left)).toBe(Math.min(amountOf(all), Math.max(0, cap - spent)));
      }),
    );
  });

  it('may bind each item, or the number of awards', () => {
    expect(capEach(items, yuan(2))).toEqual([item('三 一', 200), item('三 二', 200)]);
    expect(capEach(items, null)).toBe(items);
    expect([capTimes(items, 2, 1), capTimes(items, 2, 2), capTimes(items, 2, null)]).toEqual([
      items,
      [],
      items,
    ]);
    expect(capTimes(items, 2, open)).toBe(open);
  });
});

describe('a cap on one of several payees', () => {
  const own = item('三 一', 300);
  const learner: Item = { ...item('三 二', 200), payee: '徒弟甲', payeeIs: 'person' };
  const union: Item = { ...item('三 三', 100), payee: '某厂工会', payeeIs: 'unit union' };
  const shared = [own, learner, union];

  it('counts what the applicant receives where nothing else is said, and leaves the others as they are', () => {
    expect(capTotal(shared, yuan(2))).toEqual([item('三 一', 200), learner, union]);
    expect(capTotal(shared, yuan(4), yuan(4))).toEqual([learner, union]);
    expect(capTotal([learner], yuan(1), open)).toEqual([learner]);
    expect(capEach(shared, yuan(1))).toEqual([item('三 一', 100), learner, union]);
  });

  it('may be about everybody, a kind of payee, or one by name', () => {
    expect(capTotal(shared, yuan(4), ZERO, 'everybody')).toEqual([own, { ...learner, amount: 100 }]);
    expect(capTotal(shared, yuan(1), ZERO, 'person')).toEqual([own, { ...learner, amount: 100 }, union]);
    expect(capTotal(shared, yuan(1), yuan(1), { payee: '徒弟甲' })).toEqual([own, union]);
    expect(capTotal(shared, ZERO, ZERO, { payee: '徒弟乙' })).toEqual(shared);
    expect(capTotal(shared, ZERO, ZERO, { payee: null })).toEqual(shared);
    expect(capEach(shared, fen(50), 'unit union')).toEqual([own, learner, { ...union, amount: 50 }]);
  });

  it('by the number of awards takes the whole award, or one payee’s part of it', () => {
    expect(capTimes(shared, 1, 1)).toEqual([]);
    expect(capTimes(shared, 1, 1, 'applicant')).toEqual([learner, union]);
  });

  it('lets only sentences that pay the applicant compete for the highest', () => {
    const less = [item('三 四', 100), { ...learner, sentence: '三 四' } as Item];
    expect(highestOnly([own, ...less, union])).toEqual([own, union]);
    expect(highestOnly([own, learner, union], 'everybody')).toEqual([own]);
    expect(ownItems(shared)).toEqual([own]);
  });
});

it('of several payments only the highest stays, with all its parts, the first among equals', () => {
  const parts = [item('三 二', 200), item('三 二', 200)];
  expect(highestOnly([item('三 一', 300), ...parts])).toEqual(parts);
  expect(highestOnly([item('三 一', 300), item('三 二', 300)])).toEqual([item('三 一', 300)]);
  expect(highestOnly([])).toEqual([]);
  expect(capTotal(highestOnly(items), ZERO)).toEqual([]);
});

it('a list may depend on the level', () => {
  const rows = { 一级: 'all', 二级: ['木工（甲）'] } as const;
  expect(listedAt(rows, '一级', '瓦工')).toBe(true);
  expect(listedAt(rows, '二级', '木工(甲)')).toBe(true);
  expect([
    listedAt(rows, '二级', '瓦工'),
    listedAt(rows, '三级', '木工'),
    listedAt(rows, null, null),
  ]).toEqual([false, false, false]);
  expect(listedAt(rows, '二级', null)).toBe(false);
  expect(listedAt(rows, '一级', open)).toBe(true);
  expect(listedAt(rows, '二级', open)).toBe(open);
  expect(listedAt(rows, open, '木工')).toBe(open);
});
