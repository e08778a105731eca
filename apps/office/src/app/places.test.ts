import { expect, it } from 'vitest';
import type { Me } from '../calls/me.ts';
import type { Plan } from '../components/plan.ts';
import { places, placesFor } from './places.ts';

const somebody = (...actions: Me['actions'][number][]): Me => ({
  kind: 'staff',
  name: '某人',
  roles: [],
  actions,
});

it('shows no page to somebody without any right', () => {
  expect(placesFor(somebody())).toEqual([]);
});

const nothing = { allocates: [], publicNotice: [], submitters: [] };
const plan = (part: { readonly routes?: readonly object[]; readonly [name: string]: unknown }): Plan =>
  ({
    ...nothing,
    ...part,
    routes: (part.routes ?? []).map((route) => ({ ...nothing, ...route })),
  }) as unknown as Plan;
const limited = plan({ routes: [{ allocates: [{ sentence: '五 抽签' }] }] });
const everything = plan({
  allocates: [{ sentence: '五 抽签' }],
  publicNotice: [{ sentence: '六 公示' }],
  routes: [{ submitters: [{ sentence: '四 单位工会', value: ['unit union'] }] }],
});

it('shows each page for the one right that it needs', () => {
  for (const place of places)
    expect(placesFor(somebody(place.needs), [everything]).map(({ to }) => to)).toContain(place.to);
});

it('shows the pages of runs, of public notices and of a unit’s filing only where a plan has them', () => {
  const senior = somebody('application.read', 'allocation.read', 'application.object', 'unit.submit');
  expect(placesFor(senior, [plan({})]).map(({ to }) => to)).toEqual(['/cases']);
  expect(placesFor(senior, [plan({}), limited]).map(({ to }) => to)).toEqual(['/cases', '/allocations']);
  expect(placesFor(senior, [everything]).map(({ to }) => to)).toEqual([
    '/cases',
    '/allocations',
    '/notices',
    '/unit-filing',
  ]);
});

it('starts finance at payout and a unit at its own match', () => {
  expect(placesFor(somebody('batch.read', 'batch.prepare'))[0]?.to).toBe('/payout');
  expect(placesFor(somebody('unit.read', 'unit.declare', 'unit.record'))[0]?.to).toBe('/unit');
});
