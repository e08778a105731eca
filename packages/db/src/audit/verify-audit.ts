import type { Database } from '../database/database.ts';
import type { AuditTable } from '../tables/index.ts';
import { hashOf } from './append-audit.ts';

/** Either the length and the last hash of a whole chain (worth keeping elsewhere), or the first row that is wrong. */
export type AuditVerdict =
  | { readonly ok: true; readonly count: number; readonly head: string }
  | { readonly ok: false; readonly seq: number; readonly problem: 'missing' | 'altered' | 'unlinked' };

const PAGE = 1000;

/** Walks the whole chain from its first row and names the first that is missing, altered or not linked to the one before. */
export async function verifyAudit(database: Database): Promise<AuditVerdict> {
  let count = 0;
  let head = '';
  for (;;) {
    const rows = await pageAfter(database, count);
    for (const row of rows) {
      const problem = problemOf(row, count + 1, head);
      if (problem !== undefined) return { ok: false, seq: count + 1, problem };
      count = row.seq;
      head = row.hash;
    }
    if (rows.length < PAGE) return { ok: true, count, head };
  }
}

function problemOf(
  row: AuditTable,
  seq: number,
  head: string,
): 'missing' | 'altered' | 'unlinked' | undefined {
  if (row.seq !== seq) return 'missing';
  if (row.hash !== hashOf(row)) return 'altered';
  return row.previous === head ? undefined : 'unlinked';
}

async function pageAfter(database: Database, seq: number): Promise<AuditTable[]> {
  return await database.db
    .selectFrom('audit')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(PAGE)
    .execute();
}
