import { type AnyScheme, yuan } from '@zhutui/core';
import { toyScheme } from '@zhutui/core/testing';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { approve } from '../decisions/approve.ts';
import { refuse } from '../decisions/refuse.ts';
import { underReview } from '../testing/toy-case.ts';
import { settle, value } from '../testing/toy-people.ts';
import { fairScheme, reviewer, toyShop } from '../testing/toy-shop.ts';
import { verifyDigests } from './verify-digests.ts';

/** The toy scheme after somebody has changed what the first level pays. */
function dearer(): AnyScheme {
  const { certificate } = toyScheme.routes;
  if (certificate === undefined) throw new Error('the toy scheme has lost its certificates');
  const pays = { '三 一级100元': () => yuan(101), '三 二级50元': () => null };
  return { ...toyScheme, routes: { ...toyScheme.routes, certificate: { ...certificate, pays } } };
}

describe('verifyDigests', () => {
  onEachDatabase((open) => {
    it('replays every decision under a new build and records it as equivalent where all are equal', async () => {
      const shop = toyShop(await open());
      const { wang, zhao } = await settle(shop);
      expect(await verifyDigests(shop)).toStrictEqual([
        { scheme: 'toy', replayed: 0 },
        { scheme: 'fair', replayed: 0 },
      ]);
      expect(await verifyDigests(shop)).toStrictEqual([]);
      value(await approve(shop, reviewer, await underReview(shop, wang)));
      value(await refuse(shop, reviewer, { ...(await underReview(shop, zhao)), reason: '证书系伪造' }));
      const rebuilt = toyShop(shop.desk.database, { desk: shop.desk, digest: 'd2' });
      expect(await verifyDigests(rebuilt)).toStrictEqual([
        { scheme: 'toy', replayed: 2 },
        { scheme: 'fair', replayed: 0 },
      ]);
      expect(await verifyDigests(rebuilt)).toStrictEqual([]);
      const rows = await shop.desk.database.db
        .selectFrom('digest')
        .select(['digest', 'state'])
        .where('scheme', '=', 'toy')
        .orderBy('digest')
        .execute();
      expect(rows).toStrictEqual([
        { digest: 'd1', state: 'equivalent' },
        { digest: 'd2', state: 'current' },
      ]);
    });

    it('compares what was found sentence by sentence, as it is stored', async () => {
      const shop = toyShop(await open());
      const { wang, zhao } = await settle(shop);
      value(await approve(shop, reviewer, await underReview(shop, wang)));
      value(await refuse(shop, reviewer, { ...(await underReview(shop, zhao)), reason: '证书系伪造' }));
      const { db } = shop.desk.database;
      expect(await db.selectFrom('sentence_list').selectAll().execute()).toHaveLength(1);
      await db.updateTable('decision').set({ trace: '["mmmmrmM",["备案情况不明",4]]' }).execute();
      const rebuilt = toyShop(shop.desk.database, { desk: shop.desk, digest: 'd2' });
      await expect(verifyDigests(rebuilt)).rejects.toThrow('differently under the new build: 二 备案机构');
    });

    it('stops and names the first decision that comes out differently', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      await verifyDigests(shop);
      value(await approve(shop, reviewer, await underReview(shop, wang)));
      const { id } = await shop.desk.database.db
        .selectFrom('decision')
        .select('id')
        .executeTakeFirstOrThrow();
      const changed = toyShop(shop.desk.database, { desk: shop.desk, digest: 'd2', plugins: [dearer()] });
      await expect(verifyDigests(changed)).rejects.toThrow(`decision ${id}`);
      await expect(verifyDigests(changed)).rejects.toThrow('amount 10000 → 10100');
      expect(await verifyDigests(shop)).toStrictEqual([]);
    });

    it('stops where decisions stand under a scheme that is gone', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      value(await approve(shop, reviewer, await underReview(shop, wang)));
      const without = toyShop(shop.desk.database, { desk: shop.desk, plugins: [fairScheme] });
      await expect(verifyDigests(without)).rejects.toThrow('toy, which is not among the schemes');
    });
  });
});
