import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Database, openDatabase, verifyAudit } from '../../index.ts';
import { onEachDatabase } from '../index.ts';
import { startChild } from './child-process.ts';

describe('a process killed while it writes', () => {
  onEachDatabase((open) => {
    it.each([
      ['just after an answer', 'kept 25'],
      ['inside a transaction', 'inside 30'],
    ])('%s has lost nothing it acknowledged and kept nothing by halves', async (_when, moment) => {
      const place = await open.place();
      const child = await startChild('writer', place);
      const kept = new Set<string>();
      for await (const line of child.lines) {
        const [word, n] = line.split(' ');
        if (word === 'kept') kept.add(`m${n}`);
        if (line === moment) await child.kill();
      }
      const database = await openDatabase(place);
      await settled(database);
      const found = await keysOf(database);
      expect(kept.size).toBeGreaterThanOrEqual(25);
      expect(found).toStrictEqual(expect.arrayContaining([...kept]));
      expect(found.length - kept.size).toBeLessThanOrEqual(1);
      expect(await verifyAudit(database)).toMatchObject({ ok: true, count: found.length });
      const answers = await database.db.selectFrom('idempotency').select('answer').execute();
      expect(answers.filter(({ answer }) => answer !== null)).toHaveLength(found.length);
      await database.close();
    });
  });
});

/** PostgreSQL may still be at the last commit of the dead; whoever then gets the whole table comes after it. */
async function settled({ dialect, write }: Database): Promise<void> {
  if (dialect === 'postgres') await write((trx) => sql`lock table meta in exclusive mode`.execute(trx));
}

async function keysOf({ db }: Database): Promise<string[]> {
  const rows = await db.selectFrom('meta').select('key').execute();
  return rows.map((row) => row.key);
}
