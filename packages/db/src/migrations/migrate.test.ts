import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Database } from '../database/database.ts';
import { openPostgres } from '../database/open-postgres.ts';
import { openSqlite } from '../database/open-sqlite.ts';
import { openDatabase, type Place, SchemaTooNewError } from '../index.ts';
import { freshFile, freshPlace } from '../testing/fresh-place.ts';
import { onEachDatabase } from '../testing/index.ts';
import { id } from './column.ts';
import { migrations } from './index.ts';
import type { Migration } from './migration.ts';

const toy: Migration = {
  version: 2,
  name: 'toy',
  async up(schema) {
    await schema.table('toy', { columns: { id } });
  },
};
const broken: Migration = {
  version: 3,
  name: 'broken',
  async up(schema) {
    await schema.table('half', { columns: { id } });
    throw new Error('half way');
  },
};

describe('migrating', () => {
  onEachDatabase((open) => {
    it('takes an older schema to the newest and keeps its rows', async () => {
      const place = await open.place();
      await closing(openDatabase(place), (old) => old.db.insertInto('meta').values(ROW).execute());
      await closing(openWith(place, [...migrations, toy]), async ({ db }) => {
        expect(
          await db.selectFrom('schema_version').select('name').orderBy('version').execute(),
        ).toStrictEqual([{ name: 'road' }, { name: 'toy' }]);
        expect(await db.selectFrom('meta').selectAll().execute()).toStrictEqual([ROW]);
      });
    });

    it('leaves everything as it was when one step fails', async () => {
      const place = await open.place();
      await closing(openDatabase(place), (old) => old.db.insertInto('meta').values(ROW).execute());
      await expect(openWith(place, [...migrations, toy, broken])).rejects.toThrow('half way');
      await closing(openDatabase(place), async ({ db }) => {
        const tables = (await db.introspection.getTables()).map((table) => table.name);
        expect(tables).not.toContain('toy');
        expect(tables).not.toContain('half');
      });
    });

    it('refuses a schema newer than the code, and says so', async () => {
      const place = await open.place();
      await closing(openWith(place, [...migrations, toy]), async () => undefined);
      const refused: unknown = await openDatabase(place).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(SchemaTooNewError);
      expect(String(refused)).toContain('版本为 2');
    });
  });
});

describe('migrating a file', () => {
  it('copies it first, and only when there is something to migrate', async () => {
    const { place, remove } = freshFile();
    onTestFinished(remove);
    const copy = `${place.sqlite}.before-2`;
    await closing(openDatabase(place), (old) => old.db.insertInto('meta').values(ROW).execute());
    await closing(openDatabase(place), async () => undefined);
    expect(readdirSync(dirname(copy)).filter((name) => name.includes('before'))).toStrictEqual([]);
    await closing(openWith(place, [...migrations, toy]), async () => undefined);
    await closing(openSqlite(copy), async ({ db }) => {
      expect(await db.selectFrom('meta').selectAll().execute()).toStrictEqual([ROW]);
      expect(await db.selectFrom('schema_version').selectAll().execute()).toHaveLength(1);
    });
    expect(existsSync(`${copy}.partial`)).toBe(false);
  });
});

describe('migrating PostgreSQL', () => {
  it('is done by one of several starters, while the others wait', async () => {
    const { place, remove } = await freshPlace('postgres');
    onTestFinished(remove);
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase(place)));
    onTestFinished(async () => void (await Promise.all(opened.map((each) => each.close()))));
    expect(await opened[2]?.db.selectFrom('schema_version').selectAll().execute()).toHaveLength(1);
  });
});

const ROW = { key: 'a', value: '1' };

async function openWith(place: Place, steps: readonly Migration[]): Promise<Database> {
  return 'sqlite' in place
    ? await openSqlite(place.sqlite, steps)
    : await openPostgres(place.postgres, {}, steps);
}

async function closing(
  opening: Promise<Database>,
  body: (database: Database) => Promise<unknown>,
): Promise<void> {
  const database = await opening;
  try {
    await body(database);
  } finally {
    await database.close();
  }
}
