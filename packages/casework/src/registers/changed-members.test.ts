import { type Database, verifyAudit } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { LI, settle, value, WANG, ZHAO } from '../testing/toy-people.ts';
import { registrar, toyShop } from '../testing/toy-shop.ts';
import { importMembers } from './import-members.ts';

const signIn = async ({ db }: Database, kind: 'member' | 'staff', subject: string): Promise<void> => {
  const at = '1999-03-01T04:00:00.000Z';
  const session = { id_hash: `${kind} ${subject}`, kind, subject, expires_at: at, created_at: at };
  await db.insertInto('session').values(session).execute();
};
const sessions = async ({ db }: Database) =>
  (await db.selectFrom('session').select('id_hash').orderBy('id_hash').execute()).map(
    ({ id_hash }) => id_hash,
  );
const changes = async ({ db }: Database) =>
  await db
    .selectFrom('audit')
    .select(['actor', 'subject', 'detail'])
    .where('action', '=', 'person.change')
    .orderBy('seq')
    .execute();

describe('an import that changes members', () => {
  onEachDatabase((open) => {
    it('leaves one audit entry for each, with the names of what differs and no value', async () => {
      const database = await open();
      const shop = toyShop(database);
      const { wang, li } = await settle(shop);
      expect(await changes(database)).toStrictEqual([]);
      const csv = [
        '姓名,身份证号,手机号,京卡卡号,单位名称,持卡,所属镇',
        `王一,${WANG},13900139001,6217011100000077,乙厂,,丙镇`,
        `李小二,${LI},13800138002,,乙厂,,乙镇`,
        `赵三,${ZHAO},,6217011100000003,甲厂,,`,
      ].join('\n');
      value(await importMembers(shop, registrar, { key: 'change', csv }));
      const actor = 'staff:registrar';
      expect(await changes(database)).toStrictEqual([
        {
          actor,
          subject: `person:${wang}`,
          detail: '{"fields":["phone","card","employer","facts.town"]}',
        },
        { actor, subject: `person:${li}`, detail: '{"fields":["name","facts.holdsCard"]}' },
      ]);
      expect(await verifyAudit(database)).toMatchObject({ ok: true });
    });

    it('signs out whose phone is another now or none any more, and nobody else', async () => {
      const database = await open();
      const shop = toyShop(database);
      const { wang, li } = await settle(shop);
      for (const id of [wang, li]) await signIn(database, 'member', id);
      await signIn(database, 'staff', wang);
      const cards = `姓名,身份证号,京卡卡号\n王一,${WANG},6217011100000077\n`;
      value(await importMembers(shop, registrar, { key: 'card', csv: cards }));
      expect(await sessions(database)).toHaveLength(3);
      const phones = `姓名,身份证号,手机号\n王一,${WANG},13900139001\n李二,${LI},13800138002\n`;
      value(await importMembers(shop, registrar, { key: 'phone', csv: phones }));
      expect(await sessions(database)).toStrictEqual([`member ${li}`, `staff ${wang}`]);
      value(
        await importMembers(shop, registrar, { key: 'none', csv: `姓名,身份证号,手机号\n李二,${LI},\n` }),
      );
      expect(await sessions(database)).toStrictEqual([`staff ${wang}`]);
    });

    it('keeps neither change nor entry nor signing-out where the transaction fails', async () => {
      const database = await open();
      const shop = toyShop(database);
      const { wang } = await settle(shop);
      await signIn(database, 'member', wang);
      const failing: Database = {
        ...database,
        write: (body) =>
          database.write(async (trx) => {
            await body(trx);
            throw new Error('the power failed');
          }),
      };
      const broken = toyShop(failing, { desk: { ...shop.desk, database: failing } });
      const csv = `姓名,身份证号,手机号\n王一,${WANG},13900139001\n`;
      await expect(importMembers(broken, registrar, { key: 'k', csv })).rejects.toThrow('the power failed');
      expect(await sessions(database)).toHaveLength(1);
      expect(await changes(database)).toStrictEqual([]);
    });
  });
});
