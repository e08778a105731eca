import type { PayeeKind } from '@zhutui/core';
import {
  type Actor,
  accountField,
  accountsOf,
  type Desk,
  type PayeeAccountTable,
  type Tables,
} from '@zhutui/db';
import type { Kysely } from 'kysely';
import { serves } from '../shop/duty.ts';

/** An account of the register; the number shows its last four digits only. */
export interface PayeeAccountView {
  readonly id: string;
  /** The payee's key. */
  readonly payee: string;
  readonly kind: PayeeKind;
  readonly holder: string;
  /** `****1234`. */
  readonly account: string;
  readonly source: string;
  readonly state: PayeeAccountTable['state'];
  /** Names of staff. */
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly settledBy: string | null;
  readonly settledAt: string | null;
  /** Why it was turned down. */
  readonly reason: string | null;
  /** What the actor may do now: a checker of the funder who did not propose it. */
  readonly can: readonly ('confirm' | 'reject')[];
}

/** Views of accounts for an actor, in the given order. */
export async function accountViews(
  db: Kysely<Tables>,
  desk: Desk,
  actor: Actor,
  rows: readonly Readonly<PayeeAccountTable>[],
): Promise<PayeeAccountView[]> {
  const own = await accountsOf(db, actor);
  const name = await names(db, rows);
  return rows.map((row) => ({
    id: row.id,
    payee: row.payee_key,
    kind: row.payee_is,
    holder: row.holder,
    account: `****${desk.sealer.open(row.account_sealed, accountField(row.id)).slice(-4)}`,
    source: row.source,
    state: row.state,
    proposedBy: name(row.proposed_by),
    proposedAt: row.proposed_at,
    settledBy: row.settled_by === null ? null : name(row.settled_by),
    settledAt: row.settled_at,
    reason: row.reason,
    can:
      row.state === 'proposed' && serves(actor, 'checker', row.funder) && !own.includes(row.proposed_by)
        ? ['confirm', 'reject']
        : [],
  }));
}

async function names(
  db: Kysely<Tables>,
  rows: readonly Pick<PayeeAccountTable, 'proposed_by' | 'settled_by'>[],
): Promise<(id: string) => string> {
  const ids = [
    ...new Set(rows.flatMap(({ proposed_by, settled_by }) => [proposed_by, settled_by ?? proposed_by])),
  ];
  const staff =
    ids.length === 0
      ? []
      : await db.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids).execute();
  const known = new Map(staff.map((one) => [one.id, one.name]));
  return (id) => known.get(id) ?? '工作人员';
}
