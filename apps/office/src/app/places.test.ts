import { expect, it } from 'vitest';
import type { Me } from '../calls/me.ts';
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

it('shows each page for the one right that it needs', () => {
  for (const place of places)
    expect(placesFor(somebody(place.needs)).map(({ to }) => to)).toContain(place.to);
});

it('starts finance at payout and a unit at its own match', () => {
  expect(placesFor(somebody('batch.read', 'batch.prepare'))[0]?.to).toBe('/payout');
  expect(placesFor(somebody('unit.read', 'unit.declare', 'unit.record'))[0]?.to).toBe('/unit');
});
