import { fen } from '@zhutui/core';
import type { Desk } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { checkBatch } from '../batch/check-batch.ts';
import { prepareBatch } from '../batch/prepare-batch.ts';
import { entered, SOURCE, waiting } from '../testing/enter-account.ts';
import { CITY, employ, staff, worldOn } from '../testing/payout-world.ts';
import { codes, newKey, prepared, value } from '../testing/walk.ts';
import { proposePayeeAccount } from './propose-account.ts';

const CARD = '6217000000000009';
const toTeacher = { others: [{ amount: fen(1000), payee: '李师傅', payeeIs: 'person' as const }] };
const [maker, checker] = [staff('maker'), staff('checker')];
const colleague = staff('maker', CITY, 'colleague');

/** A member of this name whose card it is, known by the key `name`. */
async function cardOf(desk: Desk, name: string, card = CARD): Promise<void> {
  const nothing = { phone_sealed: null, phone_key: null, employer_id: null, facts: '{}', version: 1 };
  const keys = { id_sealed: '', id_key: name, card_key: desk.sealer.lookup('card', card) };
  const card_sealed = desk.sealer.seal(card, `person.card:${name}`);
  await desk.database.db
    .insertInto('person')
    .values({ ...nothing, ...keys, id: name, name, card_sealed, updated_at: desk.now() })
    .execute();
}

describe('the card of a member of staff who is a second payee', () => {
  onEachDatabase((open) => {
    it('is paid by a batch that others make: the maker’s own leaves it out, named it is refused', async () => {
      const { shop, award, desk } = worldOn(await open());
      const { itemIds } = await award(toTeacher);
      await cardOf(desk, '李师傅');
      await employ(desk, maker, '李师傅');
      await entered(shop, { account: CARD, actor: colleague });
      const named = { key: newKey(), funder: CITY, itemIds };
      expect(codes(await prepareBatch(shop, maker, named))).toEqual(['own-item']);
      const made = value(await prepareBatch(shop, maker, { key: newKey(), funder: CITY }));
      expect(made.left).toMatchObject({ own: 1, noAccount: 0 });
      const others = value(await prepareBatch(shop, colleague, { key: newKey(), funder: CITY }));
      expect([made, others].map(({ batches }) => batches.map(({ total }) => total))).toEqual([
        [10_000],
        [1000],
      ]);
    });

    it('bars them from checking it too, though the card was registered after the account was confirmed', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award(toTeacher);
      await entered(shop, { account: CARD });
      const id = await prepared(shop);
      await cardOf(desk, '李师傅');
      await employ(desk, checker, '李师傅');
      expect(codes(await checkBatch(shop, checker, { key: newKey(), id }))).toEqual(['own-item']);
    });

    it('of a member by another name is not taken for the payee’s, and of one by that name it is', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award(toTeacher);
      await cardOf(desk, '王师傅');
      await cardOf(desk, '李师傅', '6217000000000017');
      const [payee] = await waiting(shop);
      const wanted = { funder: CITY, payee: payee?.payee ?? '', source: SOURCE };
      const propose = (account: string) =>
        proposePayeeAccount(shop, maker, { key: newKey(), ...wanted, account });
      expect(codes(await propose(CARD))).toEqual(['anothers-card']);
      expect(codes(await propose('6217000000000017'))).toEqual([]);
    });
  });
});
