import { defineScheme, text, yuan } from '@zhutui/core';
import { toyScheme } from '@zhutui/core/testing';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { apply } from '../applications/apply.ts';
import { receive } from '../applications/receive.ts';
import { approve } from '../decisions/approve.ts';
import type { Shop } from '../shop/shop.ts';
import { from } from '../testing/toy-case.ts';
import { codes, settle, value, WANG, ZHAO } from '../testing/toy-people.ts';
import { clerk, reviewer, toyShop } from '../testing/toy-shop.ts';
import { listNotices, runningNotices } from './list-notices.ts';

const shown = defineScheme({
  id: 'shown',
  programme: '公示',
  year: 1999,
  title: '公示计划',
  funder: '玩具总工会',
  notice: { title: '通知', issuer: '玩具总工会', issuedOn: '1999-01-01' },
  publicNotice: { '六 公示五日': { when: 'before payment', days: 5 } },
  routes: {
    one: { title: '一', asks: { number: text('编号') }, pays: { '三 每人100元': () => yuan(100) } },
  },
});

describe('a list of public notices', () => {
  onEachDatabase((open) => {
    it('gives every one of them, page by page, the latest first, each once', async () => {
      const shop = toyShop(await open(), { plugins: [toyScheme, shown] });
      await makePublic(shop, [WANG, ZHAO, WANG]);
      for (const list of [listNotices, runningNotices]) {
        const first = value(await list(shop, { limit: 2 }));
        const last = value(await list(shop, { limit: 2, cursor: first.cursor ?? '' }));
        const whole = value(await list(shop));
        expect([first.notices.length, last.notices.length]).toEqual([2, 1]);
        expect([first.cursor === null, last.cursor, whole.cursor]).toEqual([false, null, null]);
        expect([...first.notices, ...last.notices]).toEqual(whole.notices);
        const opened = whole.notices.map(({ id }) => id);
        expect(opened).toEqual([...opened].sort().reverse());
      }
    });

    it('refuses a place that was never one', async () => {
      const shop = toyShop(await open(), { plugins: [toyScheme, shown] });
      for (const list of [listNotices, runningNotices])
        expect(codes(await list(shop, { cursor: '???' }))).toEqual(['bad-cursor']);
    });
  });
});

/** An approved application of each, made public by that. */
async function makePublic(shop: Shop, idNumbers: readonly string[]): Promise<void> {
  await settle(shop);
  for (const [nth, idNumber] of idNumbers.entries()) {
    const filing = {
      scheme: 'shown',
      route: 'one',
      claim: { number: `${nth}` },
      channel: 'station',
    } as const;
    const { id } = value(await apply(shop, clerk, { key: `file ${nth}`, ...filing, idNumber }));
    const taken = value(await receive(shop, reviewer, { key: `receive ${nth}`, id, version: 1 }));
    expect(value(await approve(shop, reviewer, from(taken))).state).toBe('published');
  }
}
