import pg from 'pg';
import type { Dialect } from '../migrations/schema.ts';
import { type FreshPlace, freshPlace } from './fresh-place.ts';

const idle: FreshPlace[] = [];

/** Like `freshPlace`, but on PostgreSQL a database that earlier tests have used and left empty again: it is at hand at once. */
export async function reusedPlace(dialect: Dialect): Promise<FreshPlace> {
  if (dialect === 'sqlite') return await freshPlace(dialect);
  const { place } = idle.pop() ?? (await freshPlace(dialect));
  const remove = async (): Promise<void> => {
    if ('postgres' in place) await empty(place.postgres);
    idle.push({ place, remove });
  };
  return { place, remove };
}

/** As a replica the session fires no triggers, neither the audit's nor those of foreign keys. */
const EMPTY = `
  set session_replication_role = replica;
  do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'public' and tablename <> 'schema_version' loop
      execute format('delete from %I', name);
    end loop;
  end $$`;

async function empty(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(EMPTY);
  } finally {
    await client.end();
  }
}
