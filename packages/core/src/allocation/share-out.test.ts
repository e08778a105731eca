import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Places, reshare, shareOut } from './share-out.ts';

const NAMES = ['甲', '乙', '丙', '丁'];
const places = (max: number) => fc.record(Object.fromEntries(NAMES.map((name) => [name, fc.nat(max)])));
const sum = (one: Places) => Object.values(one).reduce((total, part) => total + part, 0);
const reversed = (one: Places): Places => Object.fromEntries(Object.entries(one).reverse());

it('places are shared by the largest remainder, equal ones by name', () => {
  expect(shareOut(10, { 甲: 3, 乙: 2, 丙: 1 })).toEqual({ 甲: 5, 乙: 3, 丙: 2 });
  expect(shareOut(1, { b: 1, a: 1 })).toEqual({ a: 1, b: 0 });
  expect(shareOut(5, { 甲: 0 })).toEqual({ 甲: 0 });
  expect(shareOut(0, { 甲: 1 })).toEqual({ 甲: 0 });
});

it('all are shared out, whatever the order of the pools', () => {
  fc.assert(
    fc.property(fc.nat(200), places(9), (total, weights) => {
      const shares = shareOut(total, weights);
      expect(sum(shares)).toBe(sum(weights) === 0 ? 0 : total);
      expect(shareOut(total, reversed(weights))).toEqual(shares);
      for (const [name, share] of Object.entries(shares))
        expect(Math.abs(share - (total * (weights[name] ?? 0)) / Math.max(1, sum(weights)))).toBeLessThan(1);
    }),
  );
});

it('what a pool leaves is shared again: as many as there are places or candidates, none beyond its demand', () => {
  const heavy = places(9).map((weights) => ({ ...weights, 甲: 1, 乙: 2, 丙: 3, 丁: 4 }));
  fc.assert(
    fc.property(fc.nat(60), heavy, places(30), (total, weights, demand) => {
      const shares = reshare(total, weights, demand);
      expect(sum(shares)).toBe(Math.min(total, sum(demand)));
      for (const name of NAMES) expect(shares[name]).toBeLessThanOrEqual(demand[name] ?? 0);
      expect(reshare(total, reversed(weights), demand)).toEqual(shares);
      expect(reshare(total, weights, demand, shares)).toEqual(shares);
    }),
  );
});

it('places held stay held, and the total is kept', () => {
  expect(reshare(6, { 甲: 1, 乙: 1 }, { 甲: 5, 乙: 9 }, { 甲: 5 })).toEqual({ 甲: 5, 乙: 1 });
});
