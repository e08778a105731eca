import { toyFacts } from '@zhutui/core/testing';
import type { Actor } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { apply } from '../applications/apply.ts';
import { receive } from '../applications/receive.ts';
import { approve } from '../decisions/approve.ts';
import { refer } from '../decisions/refer.ts';
import { listCompletions } from '../lists/list-completions.ts';
import { proposeCompletion } from '../lists/propose-completion.ts';
import { confirmCompletion } from '../lists/settle-completion.ts';
import type { Shop } from '../shop/shop.ts';
import { from, underReview } from '../testing/toy-case.ts';
import { codes, settle, value, WANG } from '../testing/toy-people.ts';
import { reviewer, staff, toyShop } from '../testing/toy-shop.ts';
import { readCase } from '../views/read-case.ts';

/** Accounts of one and the same person; the first may be out of use. */
async function accounts(shop: Shop, roles: readonly [string, string]): Promise<[Actor, Actor]> {
  const [first, second] = roles.map((role) => staff(`own-${role}`, role, { personKey: 'one person' }));
  if (first === undefined || second === undefined) throw new Error('two roles');
  for (const [at, { id, name }] of [first, second].entries()) {
    const row = { id, username: id, name, password_hash: '', person_key: 'one person', version: 1 };
    await shop.desk.database.db
      .insertInto('staff')
      .values({ ...row, disabled: at === 0 ? 1 : 0 })
      .execute();
  }
  return [first, second];
}

describe('one person with two accounts', () => {
  onEachDatabase((open) => {
    it('does not decide under the second what they keyed under the first', async () => {
      const shop = toyShop(await open());
      await settle(shop);
      const [keying, deciding] = await accounts(shop, ['clerk', 'reviewer']);
      const filing = {
        scheme: 'toy',
        route: 'certificate',
        claim: toyFacts.claim,
        channel: 'station',
      } as const;
      const { id } = value(await apply(shop, keying, { key: 'k', ...filing, idNumber: WANG }));
      const taken = from(value(await receive(shop, reviewer, from({ id, version: 1 }))));
      expect(codes(await approve(shop, deciding, taken))).toStrictEqual(['keyed-by-oneself']);
      expect(value(await readCase(shop, deciding, id)).events).not.toContain('approve');
    });

    it('does not take the second look at what they referred', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const [first, second] = await accounts(shop, ['reviewer', 'senior']);
      const referred = value(
        await refer(shop, first, { ...(await underReview(shop, wang)), reason: '请核' }),
      );
      expect(codes(await approve(shop, second, from(referred)))).toStrictEqual(['same-eyes']);
    });

    it('does not confirm the entry of a list that they proposed', async () => {
      const shop = toyShop(await open());
      const [first, second] = await accounts(shop, ['reviewer', 'senior']);
      const entry = { list: '玩具赛', item: '木工', included: true, source: '文件' };
      const { id } = value(await proposeCompletion(shop, first, { key: 'p', ...entry }));
      expect(value(await listCompletions(shop, second)).items).toMatchObject([{ settles: false }]);
      expect(codes(await confirmCompletion(shop, second, { key: 'c', id }))).toStrictEqual(['same-person']);
    });
  });
});
