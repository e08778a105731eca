import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from './create-database.ts';
import { postgresServer } from './postgres-server.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

it('answers a query on a real server in UTF-8', async () => {
  const { rows } = await client.query(
    "select 1 as one, '助推' as word, current_setting('server_encoding') as encoding",
  );
  expect(rows).toEqual([{ one: 1, word: '助推', encoding: 'UTF8' }]);
});

it('orders text by code point, so that both database engines sort alike', async () => {
  const { rows } = await client.query(
    "select x from (values ('b'), ('B'), ('a'), ('中')) as t(x) order by x",
  );
  expect(rows.map(({ x }) => x)).toEqual(['B', 'a', 'b', '中']);
});

it('gives each caller a database of its own', async () => {
  const other = await createDatabase();
  expect(other.url).not.toBe(database.url);
  await other.drop();
});

it('stops a server that was started alone, and its port refuses', async () => {
  const server = await postgresServer();
  await server.stop();
  await expect(new pg.Client({ connectionString: server.url }).connect()).rejects.toThrow(/ECONNREFUSED/);
});
