import { fen } from '@zhutui/core';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { rejectBatch } from '../batch/reject-batch.ts';
import { entered, NUMBER, proposed, waiting } from '../testing/enter-account.ts';
import { payoutFaults } from '../testing/payout-faults.ts';
import { CITY, DISTRICT, staff, worldOn } from '../testing/payout-world.ts';
import { codes, newKey, prepared, value } from '../testing/walk.ts';
import { payeeAccounts } from './payee-accounts.ts';
import { rejectPayeeAccount } from './reject-account.ts';

const atUnit = {
  employer: { id: 'u1' },
  others: [{ amount: fen(4000), payeeIs: 'employer' as const }],
};
const OTHER_NUMBER = '8765432187654321';

describe('one payee of two funders', () => {
  onEachDatabase((open) => {
    it('has each funder’s money sent where that funder’s own two people say, whatever the other’s enter', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award(atUnit);
      await entered(shop);
      await award({ ...atUnit, funder: DISTRICT });
      expect(await waiting(shop, DISTRICT)).toMatchObject([{ waiting: { count: 1 }, account: null }]);
      const theirs = await entered(shop, { funder: DISTRICT, account: OTHER_NUMBER });
      expect(theirs).toMatchObject({ frozen: { count: 1 }, changed: [] });
      expect(await waiting(shop)).toMatchObject([{ sum: { count: 1 }, account: '****2345' }]);
      await award(atUnit);
      await award({ ...atUnit, funder: DISTRICT });
      expect(await waiting(shop)).toMatchObject([{ waiting: { count: 0 }, account: '****2345' }]);
      expect(await waiting(shop, DISTRICT)).toMatchObject([{ waiting: { count: 0 }, account: '****4321' }]);
      const listed = value(await payeeAccounts(shop, staff('checker'), { funder: CITY }));
      expect(listed.map(({ account }) => account)).toEqual(['****2345']);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('keeps each funder’s own account where a batch is rejected after both have changed', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award(atUnit);
      await award({ ...atUnit, funder: DISTRICT });
      await entered(shop);
      await entered(shop, { funder: DISTRICT });
      const id = await prepared(shop);
      await entered(shop, { payee: 'employer:u1', account: '110060149018010099999' });
      await entered(shop, { funder: DISTRICT, account: OTHER_NUMBER });
      value(await rejectBatch(shop, staff('checker'), { key: newKey(), id, reason: '账户有变' }));
      expect(await waiting(shop)).toMatchObject([{ account: '****9999' }]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('is not kept waiting by what another funder has proposed and nobody confirmed', async () => {
      const { shop, award } = worldOn(await open());
      await award(atUnit);
      await award({ ...atUnit, funder: DISTRICT });
      const theirs = await proposed(shop, { funder: DISTRICT, account: OTHER_NUMBER });
      expect(await waiting(shop)).toMatchObject([{ proposed: null, can: ['propose'] }]);
      expect(await entered(shop)).toMatchObject({ frozen: { count: 1 } });
      const turned = { key: newKey(), id: theirs, reason: '有误' };
      expect(codes(await rejectPayeeAccount(shop, staff('checker'), turned))).toEqual(['not-found']);
      expect(await waiting(shop)).toMatchObject([{ account: `****${NUMBER.slice(-4)}` }]);
    });
  });
});
