import { type BatchEvent, batchGraph, next } from '@zhutui/core';
import type { Actor, BatchTable, Tables, Trx } from '@zhutui/db';
import type { Kysely } from 'kysely';
import { type Duty, serves } from '../shop/duty.ts';

export type BatchRow = Readonly<BatchTable>;

/** The batch, when the actor has one of the duties over its funder's money; denied looks like missing. */
export async function batchFor(
  db: Kysely<Tables>,
  actor: Actor,
  id: string,
  duties: readonly Duty[],
): Promise<BatchRow | undefined> {
  const batch = await db.selectFrom('batch').selectAll().where('id', '=', id).executeTakeFirst();
  return batch !== undefined && duties.some((duty) => serves(actor, duty, batch.funder)) ? batch : undefined;
}

/** Whether somebody with these accounts may play the part: no part played before is theirs. */
export function isFree(accounts: readonly string[], duty: Duty, batch: BatchRow): boolean {
  const before = duty === 'releaser' ? [batch.maker, batch.checker] : [batch.maker];
  return !before.some((id) => id !== null && accounts.includes(id));
}

/** Moves a batch along an edge of its graph, if it still stands where it was read; false when it does not or has no such edge. */
export async function moveBatch(
  trx: Trx,
  batch: BatchRow,
  event: BatchEvent,
  changes: Partial<BatchTable>,
): Promise<boolean> {
  const state = next(batchGraph, batch.state, event);
  if (state === undefined) return false;
  const moved = await trx
    .updateTable('batch')
    .set({ ...changes, state })
    .where('id', '=', batch.id)
    .where('state', '=', batch.state)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}
