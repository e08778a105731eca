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

const plan = (part: object): Plan => ({ allocates: [], routes: [], ...part }) as unknown as Plan;
const limited = plan({ routes: [{ allocates: [{ sentence: '五 抽签' }] }] });

it('shows each page for the one right that it needs', () => {
  for (const place of places)
    expect(placesFor(somebody(place.needs), [limited]).map(({ to }) => to)).toContain(place.to);
});

it('shows the page of runs only where a plan decides over a set', () => {
  const senior = somebody('application.read', 'allocation.read');
  expect(placesFor(senior, [plan({})]).map(({ to }) => to)).toEqual(['/cases']);
  expect(placesFor(senior, [plan({}), limited]).map(({ to }) => to)).toEqual(['/cases', '/allocations']);
});

it('starts finance at payout and a unit at its own match', () => {
  expect(placesFor(somebody('batch.read', 'batch.prepare'))[0]?.to).toBe('/payout');
  expect(placesFor(somebody('unit.read', 'unit.declare', 'unit.record'))[0]?.to).toBe('/unit');
});
