import { fen } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { NUMBER, proposed, SOURCE, waiting } from '../testing/enter-account.ts';
import { CITY, staff, type World, worldOn } from '../testing/payout-world.ts';
import { codes, newKey } from '../testing/walk.ts';
import { confirmPayeeAccount } from './confirm-account.ts';
import { proposePayeeAccount } from './propose-account.ts';

const toUnit = { employer: { id: 'u1' }, others: [{ amount: fen(4000), payeeIs: 'employer' as const }] };
/** An account of which nobody knows whose it is. */
const nameless = (role: string, scope: string): Actor => {
  const { personKey: _, ...actor } = staff(role, scope, `nameless ${role}`);
  return actor;
};

describe('whoever enters an account of a payee', () => {
  onEachDatabase((open) => {
    const world = async (): Promise<World> => {
      const made = worldOn(await open());
      await made.award(toUnit);
      return made;
    };

    it('is known by ID number: without one, nobody could tell that another account is theirs too', async () => {
      const { shop } = await world();
      const payee = (await waiting(shop))[0]?.payee ?? '';
      const asked = { funder: CITY, payee, account: NUMBER, source: SOURCE };
      for (const actor of [nameless('registrar', '*'), nameless('maker', CITY)])
        expect(codes(await proposePayeeAccount(shop, actor, { key: newKey(), ...asked }))).toEqual([
          'unknown-person',
        ]);
    });

    it('is known by ID number to confirm it as well', async () => {
      const { shop } = await world();
      const id = await proposed(shop, { actor: staff('registrar', '*') });
      const confirming = { key: newKey(), id, account: NUMBER };
      expect(codes(await confirmPayeeAccount(shop, nameless('checker', CITY), confirming))).toEqual([
        'unknown-person',
      ]);
    });
  });
});
