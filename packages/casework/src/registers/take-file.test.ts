import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { LI, settle, value, WANG, ZHAO } from '../testing/toy-people.ts';
import { registrar, toyShop } from '../testing/toy-shop.ts';
import { importMembers } from './import-members.ts';

describe('files taken in at once', () => {
  onEachDatabase((open) => {
    it('each change the columns they have, and undo none of the other', async () => {
      const shop = toyShop(await open());
      await settle(shop);
      const rows = (cell: string): string => `王一,${WANG},${cell}\n李二,${LI},${cell}\n`;
      const phones = `姓名,身份证号,京卡卡号\n王一,${WANG},6217011100000008\n李二,${LI},6217011100000009\n`;
      const towns = `姓名,身份证号,所属镇\n${rows('丙镇')}`;
      const both = [phones, towns].map((csv, at) => importMembers(shop, registrar, { key: `k${at}`, csv }));
      for (const result of await Promise.all(both)) value(result);
      const { db } = shop.desk.database;
      const found = await db
        .selectFrom('person')
        .selectAll()
        .where('name', '=', '李二')
        .executeTakeFirstOrThrow();
      expect(JSON.parse(found.facts)).toMatchObject({ town: '丙镇' });
      expect(shop.desk.sealer.open(found.card_sealed ?? '', `person.card:${found.id}`)).toBe(
        '6217011100000009',
      );
    });

    it('bring the same new members in once, none of the files failing', async () => {
      const shop = toyShop(await open());
      const file = (town: string): string =>
        `姓名,身份证号,所属镇\n王一,${WANG},${town}\n李二,${LI},${town}\n赵三,${ZHAO},${town}\n`;
      const four = ['甲镇', '乙镇', '丙镇', '丁镇'].map((town) =>
        importMembers(shop, registrar, { key: town, csv: file(town) }),
      );
      for (const result of await Promise.all(four)) expect(value(result)).toStrictEqual({ imported: 3 });
      expect(await shop.desk.database.db.selectFrom('person').select('id').execute()).toHaveLength(3);
    });
  });
});
