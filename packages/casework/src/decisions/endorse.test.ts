import { defineScheme, flag, holds, pluginFailed, refused, text, yuan } from '@zhutui/core';
import { toyScheme } from '@zhutui/core/testing';
import type { Actor } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { apply } from '../applications/apply.ts';
import { receive } from '../applications/receive.ts';
import type { Shop } from '../shop/shop.ts';
import { from } from '../testing/toy-case.ts';
import { codes, LI, settle, value, WANG, ZHAO } from '../testing/toy-people.ts';
import { clerk, staff, toyShop } from '../testing/toy-shop.ts';
import { readCase } from '../views/read-case.ts';
import { approve } from './approve.ts';
import { endorse } from './endorse.ts';

const levels = defineScheme({
  id: 'levels',
  programme: 'levels',
  year: 1999,
  title: '逐级',
  funder: '玩具总工会',
  notice: { title: '逐级通知', issuer: '玩具总工会', issuedOn: '1999-01-01' },
  needs: { member: { holdsCard: flag('持卡') } },
  requires: { '一 持卡': ({ member }) => holds(member.holdsCard) },
  reviews: { '五 由镇、区两级审核': ['镇总工会', '区总工会'] },
  routes: {
    one: { title: '一类', asks: { number: text('编号') }, pays: { '三 每人100元': () => yuan(100) } },
  },
});

const of = (body: string, id = body): Actor =>
  staff(id, 'reviewer', { roles: [{ role: 'reviewer', scope: body }] });
const [town, district] = [of('镇总工会'), of('区总工会')];

onEachDatabase((open) => {
  const begin = async (): Promise<Shop> => {
    const shop = toyShop(await open(), { plugins: [toyScheme, levels] });
    await settle(shop);
    return shop;
  };
  const taken = async (shop: Shop, idNumber: string) => {
    const filing = { scheme: 'levels', route: 'one', claim: { number: 'A' }, channel: 'station' } as const;
    const { id } = value(await apply(shop, clerk, { key: idNumber, ...filing, idNumber }));
    return from(value(await receive(shop, clerk, { key: `receive ${id}`, id, version: 1 })));
  };

  describe('an endorsement', () => {
    it('is not given twice at one level, also when two ask at once', async () => {
      const shop = await begin();
      const start = await taken(shop, WANG);
      const asked = [town, of('镇总工会', 'second')].map((by) => endorse(shop, by, start));
      const both = await Promise.all(asked);
      expect(both.flatMap(codes)).toStrictEqual(['stale']);
      const { review, level } = value(await readCase(shop, clerk, start.id));
      expect([review[0]?.opinions.length, level?.body]).toStrictEqual([1, '区总工会']);
    });

    it('is a person’s, under whatever account: with another one they act at no other level', async () => {
      const shop = await begin();
      const start = await taken(shop, WANG);
      const personKey = 'the very same person';
      const row = { name: '同一人', password_hash: '', person_key: personKey, version: 1 };
      for (const username of ['first', 'other'])
        await shop.desk.database.db
          .insertInto('staff')
          .values({ ...row, id: username, username, disabled: 0 })
          .execute();
      const next = value(await endorse(shop, { ...of('镇总工会', 'first'), personKey }, start));
      const other = { ...of('区总工会', 'other'), personKey };
      expect(codes(await approve(shop, other, from(next)))).toStrictEqual(['one-level']);
      expect(value(await readCase(shop, other, start.id)).events).not.toContain('approve');
      expect(value(await approve(shop, district, from(next, ' district'))).state).toBe('approved');
    });

    it('is refused for what is unmet or missing, and while the rules fail; a card number may still come', async () => {
      const shop = await begin();
      const fails = async () => refused(pluginFailed('逐级', 'deadline'));
      const broken = { ...shop, assess: { ...shop.assess, assess: fails } };
      const wang = await taken(shop, WANG);
      expect(codes(await endorse(broken, town, wang))).toStrictEqual(['plugin-failed']);
      const { db } = shop.desk.database;
      await db.updateTable('person').set({ facts: '{"holdsCard":false}' }).execute();
      expect(codes(await endorse(shop, town, wang))).toStrictEqual(['unmet']);
      await db.updateTable('person').set({ facts: '{}', card_key: null }).execute();
      const zhao = await taken(shop, ZHAO);
      expect(codes(await endorse(shop, town, zhao))).toStrictEqual(['unknown-fact']);
      await db.updateTable('person').set({ facts: '{"holdsCard":true}' }).execute();
      const li = await taken(shop, LI);
      expect(value(await endorse(shop, town, li)).state).toBe('reviewing');
    });

    it('is for a reviewer of the body alone: neither who keyed the case nor another body’s', async () => {
      const shop = await begin();
      const start = await taken(shop, WANG);
      const keyer = staff('clerk', 'reviewer');
      expect(codes(await endorse(shop, keyer, start))).toStrictEqual(['keyed-by-oneself']);
      expect(codes(await endorse(shop, district, start))).toStrictEqual(['other-level']);
      expect(codes(await endorse(shop, of('别处工会'), start))).toStrictEqual(['not-found']);
      expect(codes(await endorse(shop, staff('senior', 'senior'), start))).toStrictEqual(['other-level']);
    });
  });
});
