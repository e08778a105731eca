import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedAt } from '../fields/catalogue.ts';
import { amountOf } from '../scheme/decision.ts';
import type { Item } from '../scheme/scheme.ts';
import { Refer, refer, Unknown } from '../values/judgement.ts';
import { fen, yuan, ZERO } from '../values/money.ts';
import { capEach, capTimes, capTotal, highestOnly } from './limits.ts';

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
