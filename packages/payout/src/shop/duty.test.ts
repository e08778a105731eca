import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { prepareBatch } from '../batch/prepare-batch.ts';
import { CITY, DISTRICT, staff, worldOn } from '../testing/payout-world.ts';
import { codes, newKey } from '../testing/walk.ts';
import { funders } from '../views/funders.ts';
import { DUTIES, serves } from './duty.ts';

describe('a duty over money', () => {
  it.each(DUTIES)('as %s holds for the funder it names, and a scope of everywhere holds for none', (duty) => {
    expect(serves(staff(duty, CITY), duty, CITY)).toBe(true);
    for (const scope of ['*', DISTRICT, '']) expect(serves(staff(duty, scope), duty, CITY)).toBe(false);
    expect(serves(staff(duty, '*'), duty, '*')).toBe(false);
  });

  onEachDatabase((open) => {
    it('whose row says everywhere moves nobody’s money and shows none', async () => {
      const { shop, award } = worldOn(await open());
      await award();
      const maker = staff('maker', '*');
      expect(codes(await prepareBatch(shop, maker, { key: newKey(), funder: CITY }))).toEqual(['not-found']);
      expect(await funders(shop, maker)).toEqual([]);
    });
  });
});
