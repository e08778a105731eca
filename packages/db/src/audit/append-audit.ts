import { createHash } from 'node:crypto';
import { canonical, type Instant } from '@zhutui/core';
import { PostgresAdapter, sql } from 'kysely';
import type { Trx } from '../database.ts';
import type { AuditTable } from '../tables/index.ts';

/** What somebody did: never with an ID number, card or phone in it. `detail` is whatever canonical JSON can hold. */
export interface AuditEntry {
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: unknown;
}

export type AuditRow = Readonly<AuditTable>;

/** The number under which PostgreSQL lets one transaction at a time add to the chain. */
const CHAIN_LOCK = 4_021_955_089;

/**
 * Adds one link to the chain, inside the transaction of the thing it tells of: its number follows the last without a
 * gap. On PostgreSQL later writers wait from here until this transaction ends, so it is best done last.
 */
export async function appendAudit(trx: Trx, entry: AuditEntry): Promise<AuditRow> {
  if (onPostgres(trx)) await sql`select pg_advisory_xact_lock(${sql.lit(CHAIN_LOCK)})`.execute(trx);
  const last = await trx
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const row = link(entry, (last?.seq ?? 0) + 1, last?.hash ?? '');
  await trx.insertInto('audit').values(row).execute();
  return row;
}

/** SHA-256 (hex) over the canonical JSON of everything else in the row. */
export function hashOf(row: Omit<AuditTable, 'hash'>): string {
  const { seq, at, actor, action, subject, detail, previous } = row;
  return createHash('sha256').update(canonical({ seq, at, actor, action, subject, detail, previous })).digest('hex');
}

function link(entry: AuditEntry, seq: number, previous: string): AuditRow {
  const { at, actor, action, subject } = entry;
  const row = { seq, at, actor, action, subject, detail: canonical(entry.detail), previous };
  return { ...row, hash: hashOf(row) };
}

function onPostgres(trx: Trx): boolean {
  return trx.getExecutor().adapter instanceof PostgresAdapter;
}
