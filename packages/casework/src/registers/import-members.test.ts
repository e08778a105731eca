import { refused } from '@zhutui/core';
import { verifyAudit } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { openNumbers } from '../people/person.ts';
import { codes, LI, settle, value, WANG } from '../testing/toy-people.ts';
import { registrar, toyShop } from '../testing/toy-shop.ts';
import { importEmployers } from './import-employers.ts';
import { importMembers } from './import-members.ts';

const HEAD = '姓名,身份证号,手机号,京卡卡号,单位名称,持卡,所属镇';

describe('importMembers', () => {
  onEachDatabase((open) => {
    it('takes in members with sealed numbers, found again by their keys', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const person = await shop.desk.database.db
        .selectFrom('person')
        .selectAll()
        .where('id', '=', wang)
        .executeTakeFirstOrThrow();
      expect(JSON.stringify(person)).not.toContain(WANG);
      expect(openNumbers(shop.desk.sealer, person)).toStrictEqual({
        idNumber: WANG,
        phone: '13800138001',
        card: '6217011100000001',
      });
      expect(person).toMatchObject({ name: '王一', version: 1, facts: '{"town":"甲镇"}' });
      expect(await verifyAudit(shop.desk.database)).toMatchObject({ ok: true, count: 3 });
    });

    it('tells every row of what is wrong with it and imports nothing', async () => {
      const shop = toyShop(await open());
      const csv = `${HEAD}\n,123,,,,,\n王一,${WANG},138,62,无此厂,也许,\n\n王一,${WANG},,,,,\n`;
      const answer = await importMembers(shop, registrar, { key: 'bad', csv });
      expect(answer.ok ? [] : answer.reasons.map(({ message }) => message)).toStrictEqual([
        '第2行：“姓名”不能为空。',
        '第2行：身份证号应为18位（末位可为X），请核对后重填。',
        '第3行：手机号应为11位数字，请核对后重填。',
        '第3行：“京卡卡号”应为16位或19位数字；若表格把它显示成6.2E+18的样子，请把该列设为文本后重新填写。',
        '第3行：“持卡”应填“是”或“否”。',
      ]);
      const good = `${HEAD}\n王一,${WANG},,,无此厂,,\n`;
      expect(await importMembers(shop, registrar, { key: 'bad2', csv: good })).toMatchObject({
        reasons: [
          {
            code: 'unknown-employer',
            message: '第2行：单位“无此厂”不在单位名册中，请先导入单位或核对名称。',
            path: '2',
          },
        ],
      });
      expect(await shop.desk.database.db.selectFrom('person').selectAll().execute()).toStrictEqual([]);
      expect(await shop.desk.database.db.selectFrom('import_run').selectAll().execute()).toStrictEqual([]);
    });

    it('names unknown, repeated and missing columns', async () => {
      const answer = await importMembers(toyShop(await open()), registrar, {
        key: 'k',
        csv: '姓名,姓名,星座\n王一,王一,白羊\n',
      });
      expect(answer).toStrictEqual(
        refused(
          { code: 'columns-unknown', message: '表头中有不认识的列：星座。请使用模板的表头。', path: '1' },
          { code: 'columns-twice', message: '表头中有重复的列：姓名。请只保留一列。', path: '1' },
          { code: 'columns-missing', message: '表头缺少：身份证号。请使用模板的表头。', path: '1' },
        ),
      );
    });

    it('changes nothing when the same file comes again, and says so', async () => {
      const shop = toyShop(await open());
      const csv = `姓名,身份证号\n王一,${WANG}\n`;
      expect(value(await importMembers(shop, registrar, { key: 'a', csv }))).toStrictEqual({ imported: 1 });
      expect(value(await importMembers(shop, registrar, { key: 'a', csv }))).toStrictEqual({ imported: 1 });
      expect(value(await importMembers(shop, registrar, { key: 'b', csv }))).toStrictEqual({ imported: 0 });
      expect(await shop.desk.database.db.selectFrom('import_run').select('rows').execute()).toStrictEqual([
        { rows: 1 },
      ]);
    });

    it('brings known members up to date, one version higher, and leaves what the file has no column for', async () => {
      const shop = toyShop(await open());
      const { wang, li } = await settle(shop);
      value(
        await importMembers(shop, registrar, {
          key: 'more',
          csv: `姓名,身份证号,所属镇\n王一,${WANG},丙镇\n李二,${LI},乙镇\n`,
        }),
      );
      const read = (id: string) =>
        shop.desk.database.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      expect(await read(wang)).toMatchObject({ version: 2, facts: '{"town":"丙镇"}' });
      expect(openNumbers(shop.desk.sealer, await read(wang)).card).toBe('6217011100000001');
      expect(await read(li)).toMatchObject({ version: 1, facts: '{"holdsCard":true,"town":"乙镇"}' });
    });

    it('lets two rows exchange cards and refuses a card that somebody else holds', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const head = '姓名,身份证号,京卡卡号';
      const taken = await importMembers(shop, registrar, {
        key: 'x',
        csv: `${head}\n李二,${LI},6217011100000001\n`,
      });
      expect(codes(taken)).toStrictEqual(['card-taken']);
      value(
        await importMembers(shop, registrar, {
          key: 'y',
          csv: `${head}\n李二,${LI},6217011100000001\n王一,${WANG},6217011100000009\n`,
        }),
      );
      const person = await shop.desk.database.db
        .selectFrom('person')
        .selectAll()
        .where('id', '=', wang)
        .executeTakeFirstOrThrow();
      expect(openNumbers(shop.desk.sealer, person).card).toBe('6217011100000009');
    });

    it('reads a file in GB18030, one with the mark of UTF-8, quoted cells, and numbers as people write them', async () => {
      const shop = toyShop(await open());
      // 姓名,身份证号 / 王一,… in GB18030.
      const gb = new Uint8Array([
        0xd0,
        0xd5,
        0xc3,
        0xfb,
        0x2c,
        0xc9,
        0xed,
        0xb7,
        0xdd,
        0xd6,
        0xa4,
        0xba,
        0xc5,
        0x0d,
        0x0a,
        0xcd,
        0xf5,
        0xd2,
        0xbb,
        0x2c,
        ...new TextEncoder().encode(WANG),
      ]);
      expect(value(await importMembers(shop, registrar, { key: 'gb', csv: gb }))).toStrictEqual({
        imported: 1,
      });
      const marked = new TextEncoder().encode(
        `\uFEFF"姓 名","身份证号"\r\n"李\n二","１１０１１１１９８８０２２９００２７"\r\n`,
      );
      expect(codes(await importMembers(shop, registrar, { key: 'bom', csv: marked }))).toStrictEqual([
        'field-text',
      ]);
      const tidy = new TextEncoder().encode(
        `\uFEFF"姓 名","身份证号"\r\n"李二","１１０１１１１９８８０２２９００２７"\r\n`,
      );
      expect(value(await importMembers(shop, registrar, { key: 'bom2', csv: tidy }))).toStrictEqual({
        imported: 1,
      });
    });

    it('refuses an empty file, a head without rows and quotes that do not close', async () => {
      const shop = toyShop(await open());
      const send = async (csv: string) => codes(await importMembers(shop, registrar, { key: 'k', csv }));
      expect(await send('')).toStrictEqual(['file-empty']);
      expect(await send(`${HEAD}\n`)).toStrictEqual(['file-empty']);
      expect(await send(`${HEAD}\n"王一,${WANG}\n`)).toStrictEqual(['file-csv']);
    });
  });
});

describe('importEmployers', () => {
  onEachDatabase((open) => {
    it('knows a unit again by its union code, or by its name while it has none', async () => {
      const shop = toyShop(await open());
      const send = (key: string, csv: string) => importEmployers(shop, registrar, { key, csv });
      value(await send('1', '单位名称\n甲厂\n'));
      value(await send('2', '单位名称,工会组织代码,单位配比比例（%）\n甲厂,A00001,50\n'));
      value(await send('3', '单位名称,工会组织代码\n甲总厂,A00001\n'));
      const rows = await shop.desk.database.db
        .selectFrom('employer')
        .select(['name', 'union_code', 'version', 'facts'])
        .execute();
      expect(rows).toStrictEqual([
        { name: '甲总厂', union_code: 'A00001', version: 3, facts: '{"matchRate":50}' },
      ]);
    });
  });
});
