import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startPostgres } from './start-postgres.ts';

/** A database of one's own on the shared server; `drop` ends its connections and removes it. */
export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** A fresh, empty PostgreSQL database: one for each test file, or for each test that spoils it. */
export async function createDatabase(): Promise<TestDatabase> {
  const server = await startPostgres();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server.url, `create database ${name}`);
  const url = new URL(server.url);
  url.pathname = name;
  const drop = async (): Promise<void> => {
    await administer(server.url, `drop database ${name} with (force)`);
    await server.stop();
  };
  return { url: url.href, drop };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
