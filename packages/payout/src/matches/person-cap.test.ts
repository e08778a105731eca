import {
  type AnyMatch,
  atMost,
  calendarYear,
  defineMatch,
  grantedTotal,
  localAssessPort,
  percent,
  rest,
  schemeSet,
  yuan,
} from '@zhutui/core';
import { toyScheme } from '@zhutui/core/testing';
import type { Database } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { sandboxReturn } from '../bank/sandbox-bank.ts';
import { prepareBatch } from '../batch/prepare-batch.ts';
import { payoutFaults } from '../testing/payout-faults.ts';
import { CITY, DISTRICT, staff, worldOn } from '../testing/payout-world.ts';
import { brought, newKey, paidOut, sent, value } from '../testing/walk.ts';

const notice = { title: '甲镇通知', issuer: DISTRICT, issuedOn: '1999-02-01' };

/** Half of each award, at most 80 yuan a person and calendar year. */
const capped: AnyMatch = defineMatch({
  id: 'capped',
  title: '封顶配比',
  matches: toyScheme,
  routes: { '正文 证书一类': ['certificate'] },
  funder: DISTRICT,
  notice,
  requires: {},
  pays: {
    '正文 50%，每人每年最高80元': ({ award, filedOn }) =>
      atMost(percent(award.amount, 50), rest(yuan(80), grantedTotal(award, calendarYear(filedOn)))),
  },
});

/** The same, in one payment with the award. */
const cappedMerged: AnyMatch = {
  ...capped,
  id: 'capped-merged',
  payment: { '正文 合并发放': 'merged' },
};

/** For another kind of award only. */
const contestOnly: AnyMatch = { ...capped, id: 'contest-only', routes: { '正文 竞赛一类': ['contest'] } };

const worldWith = (database: Parameters<typeof worldOn>[0], plugins: readonly AnyMatch[]) => {
  const schemes = schemeSet([
    { folder: 'toy', status: 'published', digest: 'd', plugins: [toyScheme, ...plugins] },
  ]);
  return worldOn(database, { schemes, assess: localAssessPort(schemes) });
};

const granted = (database: Database) =>
  database.db
    .selectFrom('award_item')
    .select(['policy', 'amount'])
    .where('base_item_id', 'is not', null)
    .orderBy('amount', 'desc')
    .execute();

describe('what a match has granted to a person before', () => {
  onEachDatabase((open) => {
    it('caps two awards of one person paid at once, and leaves another person’s whole', async () => {
      const database = await open();
      const { shop, award } = worldWith(database, [capped, contestOnly]);
      const { personId } = await award();
      await award({ personId });
      await award();
      const { matches } = await paidOut(shop);
      expect(matches.open).toEqual([]);
      expect((await granted(database)).map(({ amount }) => amount)).toEqual([5000, 5000, 3000]);
      expect(await payoutFaults(database.db)).toEqual([]);
    });

    it('caps them when their banks answer at the same time, and leaves nothing for a third', async () => {
      const database = await open();
      const { shop, award } = worldWith(database, [capped]);
      const { personId, itemIds: first } = await award();
      const { itemIds: second } = await award({ personId });
      const files: { id: string; file: Uint8Array }[] = [];
      for (const itemIds of [first, second]) {
        const { batches } = value(
          await prepareBatch(shop, staff('maker'), { key: newKey(), funder: CITY, itemIds }),
        );
        const id = batches[0]?.id ?? '';
        files.push({ id, file: await sent(shop, id) });
      }
      const answers = await Promise.all(files.map(({ id, file }) => brought(shop, id, sandboxReturn(file))));
      for (const [at, { id, file }] of files.entries())
        if (answers[at]?.ok !== true) value(await brought(shop, id, sandboxReturn(file)));
      await award({ personId });
      await paidOut(shop);
      expect((await granted(database)).map(({ amount }) => amount)).toEqual([5000, 3000]);
      expect(await payoutFaults(database.db)).toEqual([]);
    });

    it('caps merged matches of several awards in one batch', async () => {
      const database = await open();
      const { shop, award } = worldWith(database, [cappedMerged]);
      const { personId } = await award();
      await award({ personId });
      await award({ personId });
      await paidOut(shop);
      expect((await granted(database)).map(({ amount }) => amount)).toEqual([5000, 3000]);
      expect(await payoutFaults(database.db)).toEqual([]);
    });
  });
});
