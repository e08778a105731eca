import type { Finding, Instant, Item, Ruling } from '@zhutui/core';
import type { DecisionTable, Trx } from '@zhutui/db';
import { staffNames } from '../people/staff-names.ts';

/** A decision as it was made; `amount` in fen. */
export interface DecisionView {
  readonly id: string;
  readonly seq: number;
  readonly kind: DecisionTable['kind'];
  readonly outcome: string;
  readonly amount: number;
  readonly findings: readonly Finding[];
  readonly items: readonly Item[];
  readonly rulings: readonly Ruling[];
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  /** The build of the scheme it was made under. */
  readonly digest: string;
}

/** The decisions on an application, first to last. */
export async function decisionsOf(trx: Trx, applicationId: string): Promise<DecisionView[]> {
  const rows = await trx
    .selectFrom('decision')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('seq')
    .execute();
  const names = await staffNames(
    trx,
    rows.map(({ by }) => by),
  );
  return rows.map(({ id, seq, kind, outcome, amount, findings, items, rulings, reason, by, at, digest }) => ({
    id,
    seq,
    kind,
    outcome,
    amount,
    reason,
    at,
    digest,
    findings: JSON.parse(findings) as Finding[],
    items: JSON.parse(items) as Item[],
    rulings: JSON.parse(rulings) as Ruling[],
    by: names.get(by) ?? '工作人员',
  }));
}
