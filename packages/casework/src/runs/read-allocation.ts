import { type Instant, type Moment, ok, type Reason, type Result, refused } from '@zhutui/core';
import type { Actor, Trx } from '@zhutui/db';

import { staffNames } from '../people/staff-names.ts';
import { inChunks } from '../registers/chunks.ts';
import { cite } from '../shop/cite.ts';
import type { Shop } from '../shop/shop.ts';
import { type Answers, hasProposed, NO_RUN, type RunRow } from './run-row.ts';
import { runWarnings } from './run-warnings.ts';

/** A run in a list; `funds` in fen, null where only the notice states them. */
export interface AllocationSummary {
  readonly id: string;
  readonly scheme: string;
  readonly schemeTitle: string;
  readonly route: string | null;
  readonly moment: Moment;
  readonly seed: string;
  readonly funds: number | null;
  readonly state: RunRow['state'];
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly settledBy: string | null;
  readonly settledAt: Instant | null;
  readonly reason: string | null;
}
export interface AllocationView extends AllocationSummary {
  /** SHA-256 over everything that went in. */
  readonly digest: string;
  /** Whether it waits, and the viewer is another person than who proposed it. */
  readonly settles: boolean;
  /** While it waits to be confirmed: what speaks for waiting still. */
  readonly warnings: readonly Reason[];
  readonly lines: readonly AllocationLine[];
}
/** What one application was answered; `amount` in fen, null with the sentence that puts it off. */
export interface AllocationLine {
  readonly applicationId: string;
  readonly reference: string;
  readonly answer: 'given' | 'not drawn' | 'quota full' | 'waiting';
  readonly amount: number | null;
  readonly sentence: string | null;
}

/** The runs there were, the latest first. */
export async function listAllocations(shop: Shop): Promise<Result<readonly AllocationSummary[]>> {
  const { db } = shop.desk.database;
  const rows = await db
    .selectFrom('allocation_run')
    .selectAll()
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  const names = await staffNames(db, rows.flatMap(peopleOf));
  return ok(rows.map((row) => summaryOf(shop, names, row)));
}

/** One run with what each application was answered, by reference. */
export async function readAllocation(shop: Shop, actor: Actor, id: string): Promise<Result<AllocationView>> {
  return await shop.desk.database.read(async (trx) => {
    const row = await trx.selectFrom('allocation_run').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) return refused(NO_RUN);
    const names = await staffNames(trx, peopleOf(row));
    const settles = row.state === 'proposed' && !(await hasProposed(trx, actor, row));
    return ok({
      ...summaryOf(shop, names, row),
      digest: row.digest,
      settles,
      warnings: row.state === 'proposed' ? await warningsOf(trx, shop, row) : [],
      lines: await linesOf(trx, row),
    });
  });
}

async function warningsOf(trx: Trx, shop: Shop, row: RunRow): Promise<Reason[]> {
  const entry = shop.schemes.find(row.scheme);
  return entry === undefined ? [] : await runWarnings(trx, shop, entry, row);
}

const peopleOf = ({ proposed_by, settled_by }: RunRow): string[] => [proposed_by, settled_by ?? ''];

function summaryOf({ schemes }: Shop, names: ReadonlyMap<string, string>, row: RunRow): AllocationSummary {
  const { id, scheme, route, moment, seed, funds, state, reason } = row;
  const nameOf = (by: string): string => names.get(by) ?? '工作人员';
  return {
    id,
    scheme,
    route,
    moment,
    seed,
    funds,
    state,
    reason,
    schemeTitle: schemes.find(scheme)?.scheme.title ?? scheme,
    proposedBy: nameOf(row.proposed_by),
    proposedAt: row.proposed_at,
    settledBy: row.settled_by === null ? null : nameOf(row.settled_by),
    settledAt: row.settled_at,
  };
}

async function linesOf(trx: Trx, { result }: RunRow): Promise<AllocationLine[]> {
  const answers = JSON.parse(result) as Answers;
  const rows = await inChunks(
    answers.map(([id]) => id),
    (ids) => trx.selectFrom('application').select(['id', 'reference']).where('id', 'in', ids).execute(),
  );
  const references = new Map(rows.map(({ id, reference }) => [id, reference]));
  return answers
    .map(([id, answer]): AllocationLine => {
      const line = { applicationId: id, reference: references.get(id) ?? id };
      if ('state' in answer)
        return { ...line, answer: answer.state, amount: null, sentence: cite(answer.sentence) };
      const amount = answer.items.reduce((total, item) => total + item.amount, 0);
      return { ...line, answer: 'given', amount, sentence: null };
    })
    .sort((a, b) => (a.reference < b.reference ? -1 : 1));
}
