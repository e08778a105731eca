import { rmSync } from 'node:fs';
import type BetterSqlite from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { publishCopy, writeCopy } from '../files/copy-file.ts';
import type { Tables } from '../tables/index.ts';
import { migrate, schemaVersion } from './migrate.ts';
import type { Migration } from './migration.ts';

/**
 * Migrates a SQLite file; one that holds a schema already is first copied to `FILE.before-VERSION`. A copy cannot be
 * made inside the transaction, so it is made before and kept only if the transaction finds the file as it was.
 */
export async function migrateFile(
  db: Kysely<Tables>,
  raw: BetterSqlite.Database,
  file: string,
  steps: readonly Migration[],
): Promise<void> {
  const version = await schemaVersion(db, 'sqlite');
  const next = steps.find((step) => step.version > version);
  if (version === 0 || next === undefined) return await migrate(db, 'sqlite', steps);
  const name = `${file}.before-${next.version}`;
  const partial = writeCopy(raw, name);
  try {
    await migrate(db, 'sqlite', steps, {
      before: async (found) => keepIfSame(found, version, partial, name),
    });
  } finally {
    rmSync(partial, { force: true });
  }
}

function keepIfSame(found: number, copied: number, partial: string, name: string): void {
  if (found === copied) publishCopy(partial, name);
}
