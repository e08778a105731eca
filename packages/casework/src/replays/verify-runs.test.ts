import { pluginFailed, refused } from '@zhutui/core';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { correct } from '../applications/correct.ts';
import { receive } from '../applications/receive.ts';
import { returnForCorrection } from '../applications/return-for-correction.ts';
import { proposeAllocation } from '../runs/propose-allocation.ts';
import { replayAllocation } from '../runs/replay-allocation.ts';
import { confirmAllocation } from '../runs/settle-allocation.ts';
import type { Shop } from '../shop/shop.ts';
import { arrive, intakeShop } from '../testing/intake-shop.ts';
import { from } from '../testing/toy-case.ts';
import { settle, value } from '../testing/toy-people.ts';
import { clerk, reviewer, senior, staff } from '../testing/toy-shop.ts';
import { verifyDigests } from './verify-digests.ts';

/** The shop with this instead of what its allocations answer. */
const answering = (shop: Shop, allot: Shop['assess']['allot']): Shop => ({
  ...shop,
  assess: { ...shop.assess, allot },
});
/** The shop after its rules were built anew. */
const rebuilt = (shop: Shop): Shop => ({
  ...shop,
  schemes: {
    ...shop.schemes,
    entries: shop.schemes.entries.map((entry) => ({ ...entry, digest: 'd2' })),
  },
});

describe('a run confirmed long ago', () => {
  onEachDatabase((open) => {
    /** One whose place stood open is given it by a run at intake. */
    const begin = async () => {
      const shop = intakeShop(await open());
      await settle(shop);
      const silent = answering(shop, async () => refused(pluginFailed('名额', 'deadline')));
      const filed = value(await arrive(silent, 'towns', 1));
      const terms = { key: 'p', scheme: 'towns', moment: 'intake' } as const;
      const { id } = value(await proposeAllocation(shop, senior, terms));
      value(await confirmAllocation(shop, staff('second', 'senior'), { key: 'c', id }));
      return { shop, filed, id };
    };

    it('comes out again also after one of its applications was put right', async () => {
      const { shop, filed, id } = await begin();
      const taken = value(await receive(shop, reviewer, { key: 'r', id: filed.id, version: 1 }));
      const notes = [{ path: 'claim.number', text: '请核对编号' }];
      const back = value(await returnForCorrection(shop, reviewer, { ...from(taken), notes }));
      value(await correct(shop, clerk, { ...from(back), claim: { number: 'N9', town: '甲镇' } }));
      expect(value(await replayAllocation(shop, id))).toMatchObject({ sameInput: true, sameResult: true });
    });

    it('is run again under a new build, which stops the start where it comes out differently', async () => {
      const { shop, filed, id } = await begin();
      await verifyDigests(shop);
      const next = rebuilt(shop);
      const otherwise = answering(next, async () => ({
        ok: true,
        value: [[filed.id, { state: 'quota full', sentence: '五 先到先得' }]],
      }));
      await expect(verifyDigests(otherwise)).rejects.toThrow(`run ${id}`);
      expect(await verifyDigests(next)).toContainEqual({ scheme: 'towns', replayed: 1 });
    });
  });
});
