import { fen } from '@zhutui/core';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { entered, NUMBER, waiting } from '../testing/enter-account.ts';
import { mergedWorld } from '../testing/merged-world.ts';
import { payoutFaults } from '../testing/payout-faults.ts';
import { DISTRICT, staff } from '../testing/payout-world.ts';
import { paidOut, released, value } from '../testing/walk.ts';
import { payable } from '../views/payable.ts';

const toUnit = [{ amount: fen(4000), payeeIs: 'employer' as const }];
const textOf = (file: Uint8Array): string => new TextDecoder().decode(file);

describe('a match on an award that goes to others too', () => {
  onEachDatabase((open) => {
    it('pays the applicant on the card of the register where the whole award goes to the unit, never on the unit’s account', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['apart']);
      const { personId } = await award({ employer: { id: 'u1' }, amounts: [], others: toUnit });
      const card = desk.sealer.seal('6222021111111111', `person.card:${personId}`);
      await desk.database.db.updateTable('person').set({ card_sealed: card }).execute();
      await entered(shop);
      await paidOut(shop);
      const text = textOf((await released(shop, DISTRICT)).file);
      expect(text).toContain('1,6222021111111111,职工1,20.00,甲镇配比\r\n');
      expect(text).not.toContain(NUMBER);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('waits for the applicant’s card where nobody knows one, takes it once the register has it, and never the unit’s account', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['apart']);
      const { personId } = await award({ employer: { id: 'u1' }, amounts: [], others: toUnit });
      await entered(shop);
      await paidOut(shop);
      const [match] = await desk.database.db
        .selectFrom('award_item')
        .selectAll()
        .where('base_item_id', 'is not', null)
        .execute();
      expect([match?.name, match?.card_sealed]).toEqual(['职工1', null]);
      const [standing] = value(await payable(shop, staff('maker', DISTRICT), { funder: DISTRICT })).items;
      expect(standing).toMatchObject({ standing: 'noCard', payeeIs: null });
      const card = desk.sealer.seal('6222021111111111', `person.card:${personId}`);
      await desk.database.db.updateTable('person').set({ card_sealed: card }).execute();
      expect(textOf((await released(shop, DISTRICT)).file)).toContain(
        '1,6222021111111111,职工1,20.00,甲镇配比',
      );
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('is paid to the unit on the account that its own funder has confirmed, not on the one of the base’s funder', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['shared']);
      await award({ employer: { id: 'u1' }, others: toUnit });
      await entered(shop, { account: '110060149018010099999' });
      await paidOut(shop);
      expect(await waiting(shop, DISTRICT)).toMatchObject([{ waiting: { count: 1, total: 2000 } }]);
      await entered(shop, { funder: DISTRICT });
      const text = textOf((await released(shop, DISTRICT)).file);
      expect(text).toContain('1,6222020000000001,职工1,10.00,甲镇分配配比\r\n');
      expect(text).toContain(`2,${NUMBER},单位u1,20.00,甲镇分配配比\r\n`);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('rides in the line of the applicant’s own items only, once the unit has been paid', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['half']);
      await award({ employer: { id: 'u1' }, amounts: [6000], others: toUnit });
      await entered(shop);
      const returned = await paidOut(shop);
      expect([returned.paid, returned.matches.granted]).toEqual([
        { count: 2, total: 10_000 },
        { count: 1, total: 5000 },
      ]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });
  });
});
