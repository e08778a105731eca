import { expect, it } from 'vitest';
import { channelsOf, labelAt, type Plan, type Route, readingsOf } from './plan.ts';

const cited = (sentence: `${string} ${string}`, value: unknown) => ({ sentence, value });
const nothing = { requires: [], opens: [], closes: [], once: [], papers: [], limits: [] };
const route = (extra: object): Route =>
  ({
    ...nothing,
    route: 'a',
    title: '甲',
    asks: [{ name: 'number', path: 'claim.number', kind: 'text', label: '证书编号' }],
    pays: [],
    channels: [],
    ...extra,
  }) as unknown as Route;
const plan = {
  ...nothing,
  channels: [cited('四 网上或热线', ['web', 'hotline'])],
  needs: {
    member: [{ name: 'holdsCard', path: 'member.holdsCard', kind: 'flag', label: '持有卡' }],
    employer: [],
    registers: [],
  },
} as unknown as Plan;

it('takes a route’s own ways in before the plan’s', () => {
  expect(channelsOf(plan, route({}))).toEqual(['web', 'hotline']);
  expect(channelsOf(plan, route({ channels: [cited('四 名册', ['roster'])] }))).toEqual(['roster']);
});

it('names a missing fact as the form or the register does', () => {
  expect(labelAt(plan, route({}), 'claim.number')).toBe('证书编号');
  expect(labelAt(plan, route({}), 'member.holdsCard')).toBe('持有卡');
  expect(labelAt(plan, route({}), 'received')).toBe('以往受助记录');
});

it('finds the readings by which a sentence is carried out', () => {
  const read = route({ requires: [{ sentence: '二 甲条', readings: ['解释 1', '解释 3'] }] });
  expect(readingsOf(plan, read, '二 甲条')).toEqual(['解释 1', '解释 3']);
  expect(readingsOf(plan, read, '二 乙条')).toEqual([]);
});
