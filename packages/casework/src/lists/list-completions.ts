import { ok, type Result } from '@zhutui/core';
import { type Actor, accountsOf, type CompletionTable } from '@zhutui/db';
import { staffNames } from '../people/staff-names.ts';
import type { Shop } from '../shop/shop.ts';
import { type KnownList, knownLists } from './known-list.ts';

export interface CompletionView {
  readonly id: string;
  readonly list: string;
  readonly item: string;
  readonly included: boolean;
  readonly source: string;
  readonly state: CompletionTable['state'];
  readonly proposedBy: string;
  readonly settledBy: string | null;
  readonly at: string;
  readonly settledAt: string | null;
  /** Whether this actor may confirm or reject it, being another than who proposed it. */
  readonly settles: boolean;
  /** The withdrawal that somebody asks for, or that was confirmed. */
  readonly withdrawal: WithdrawalView | null;
}
export interface WithdrawalView {
  readonly reason: string;
  readonly proposedBy: string;
  readonly settledBy: string | null;
  readonly settledAt: string | null;
  /** Whether this actor may confirm it or turn it down, being another than who asked for it. */
  readonly settles: boolean;
}
export interface Completions {
  readonly lists: readonly KnownList[];
  readonly items: readonly CompletionView[];
}

/** The open lists, and all that has been proposed for them, what waits first and the latest first. */
export async function listCompletions({ desk, schemes }: Shop, actor: Actor): Promise<Result<Completions>> {
  const rows = await desk.database.db
    .selectFrom('completion')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const names = await staffNames(
    desk.database.db,
    rows.flatMap((row) => [
      row.proposed_by,
      row.confirmed_by ?? '',
      row.withdrawal_by ?? '',
      row.withdrawn_by ?? '',
    ]),
  );
  const own = await accountsOf(desk.database.db, actor);
  const items = rows.map((row) => viewOf(row, names, own));
  return ok({
    lists: knownLists(schemes),
    items: [...items.filter(waits), ...items.filter((item) => !waits(item))],
  });
}

const waits = ({ state, withdrawal }: CompletionView): boolean =>
  state === 'proposed' || (state === 'confirmed' && withdrawal !== null);

const viewOf = (
  row: CompletionTable,
  names: ReadonlyMap<string, string>,
  own: readonly string[],
): CompletionView => ({
  id: row.id,
  list: row.list,
  item: row.item,
  included: row.included === 1,
  source: row.source,
  state: row.state,
  proposedBy: names.get(row.proposed_by) ?? row.proposed_by,
  settledBy: row.confirmed_by === null ? null : (names.get(row.confirmed_by) ?? row.confirmed_by),
  at: row.at,
  settledAt: row.confirmed_at,
  settles: row.state === 'proposed' && !own.includes(row.proposed_by),
  withdrawal: withdrawalOf(row, names, own),
});

function withdrawalOf(
  row: CompletionTable,
  names: ReadonlyMap<string, string>,
  own: readonly string[],
): WithdrawalView | null {
  const { state, withdrawal_by: by, withdrawn_by: settledBy } = row;
  if (by === null) return null;
  return {
    reason: row.withdrawal_reason ?? '',
    proposedBy: names.get(by) ?? by,
    settledBy: settledBy === null ? null : (names.get(settledBy) ?? settledBy),
    settledAt: row.withdrawn_at,
    settles: state === 'confirmed' && !own.includes(by),
  };
}
