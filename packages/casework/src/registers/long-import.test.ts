import type { Database } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import type { KyselyPlugin } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Shop } from '../shop/shop.ts';
import { value } from '../testing/toy-people.ts';
import { registrar, toyShop } from '../testing/toy-shop.ts';
import { importEmployers } from './import-employers.ts';
import { importMembers } from './import-members.ts';

const MANY = 600;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function idNumber(nth: number): string {
  const body = `110111199${nth % 9}0101${String(nth).padStart(3, '0')}`;
  const total = WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0);
  return body + '10X98765432'.charAt(total % 11);
}

const register = (phones: number): string =>
  [
    '姓名,身份证号,手机号,京卡卡号,单位名称',
    ...Array.from(
      { length: MANY },
      (_, nth) =>
        `职工,${idNumber(nth)},${13_800_000_000 + phones + nth},${6_212_000_000_000_000 + nth},甲厂`,
    ),
  ].join('\n');

/** A shop that counts what is done while the writer is held: statements, and values sealed or opened. */
function watched(database: Database): { readonly shop: Shop; readonly held: () => number } {
  let inside = false;
  let done = 0;
  const count = (): void => {
    if (inside) done += 1;
  };
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const write: Database['write'] = (body) =>
    database.write(async (trx) => {
      [inside, done] = [true, 0];
      try {
        return await body(trx.withPlugin(counter));
      } finally {
        inside = false;
      }
    });
  const { desk, ...rest } = toyShop(database);
  const sealer = {
    ...desk.sealer,
    seal: (...asked: Parameters<typeof desk.sealer.seal>) => {
      count();
      return desk.sealer.seal(...asked);
    },
    open: (...asked: Parameters<typeof desk.sealer.open>) => {
      count();
      return desk.sealer.open(...asked);
    },
  };
  return { shop: { ...rest, desk: { ...desk, sealer, database: { ...database, write } } }, held: () => done };
}

describe('a long file of members', () => {
  onEachDatabase((open) => {
    it('is sealed and compared before the writer is taken, and written many rows at once', async () => {
      const { shop, held } = watched(await open());
      value(await importEmployers(shop, registrar, { key: 'units', csv: '单位名称\n甲厂\n' }));
      for (const phones of [0, 50_000]) {
        const csv = register(phones);
        const taken = value(await importMembers(shop, registrar, { key: `phones ${phones}`, csv }));
        expect(taken).toStrictEqual({ imported: MANY });
        expect(held()).toBeGreaterThan(5);
        expect(held()).toBeLessThan(MANY / 20);
      }
      const { db } = shop.desk.database;
      const people = await db.selectFrom('person').select(['version', 'phone_key']).execute();
      expect(new Set(people.map(({ phone_key }) => phone_key)).size).toBe(MANY);
      expect(people.every(({ version }) => version === 2)).toBe(true);
    });
  });
});
