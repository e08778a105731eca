import { createHash } from 'node:crypto';
import { canonical, type Instant } from '@zhutui/core';
import { PostgresAdapter, sql } from 'kysely';
import type { Trx } from '../database/database.ts';
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
const ROWS_AT_ONCE = 500;

/**
 * Adds one link to the chain, inside the transaction of the thing it tells of: its number follows the last without a
 * gap. On PostgreSQL later writers wait from here until this transaction ends, so it is best done last.
 */
export async function appendAudit(trx: Trx, entry: AuditEntry): Promise<AuditRow> {
  const [row] = await appendAudits(trx, [entry]);
  if (row === undefined) throw new Error('appendAudit: nothing was appended');
  return row;
}

/** Adds several links in their order. */
export async function appendAudits(trx: Trx, entries: readonly AuditEntry[]): Promise<AuditRow[]> {
  if (onPostgres(trx)) await sql`select pg_advisory_xact_lock(${sql.lit(CHAIN_LOCK)})`.execute(trx);
  const last = await lastRow(trx);
  const rows: AuditRow[] = [];
  for (const entry of entries) rows.push(link(entry, rows.at(-1) ?? last));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await trx
      .insertInto('audit')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute();
  }
  return rows;
}

/** SHA-256 (hex) over the canonical JSON of everything else in the row. */
export function hashOf(row: Omit<AuditTable, 'hash'>): string {
  const { seq, at, actor, action, subject, detail, previous } = row;
  return createHash('sha256')
    .update(canonical({ seq, at, actor, action, subject, detail, previous }))
    .digest('hex');
}

type Last = Pick<AuditRow, 'seq' | 'hash'>;

async function lastRow(trx: Trx): Promise<Last | undefined> {
  return await trx
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function link(entry: AuditEntry, last: Last | undefined): AuditRow {
  const { at, actor, action, subject } = entry;
  const place = { seq: (last?.seq ?? 0) + 1, previous: last?.hash ?? '' };
  const row = { ...place, at, actor, action, subject, detail: canonical(entry.detail) };
  return { ...row, hash: hashOf(row) };
}

function onPostgres(trx: Trx): boolean {
  return trx.getExecutor().adapter instanceof PostgresAdapter;
}
