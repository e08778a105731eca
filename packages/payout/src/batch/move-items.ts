import { type ItemEvent, type ItemState, itemGraph, next } from '@zhutui/core';
import type { BatchLineTable, Trx } from '@zhutui/db';

/**
 * Moves the items of a batch's lines along an edge of their graph: those in `from` only, those of lines in `lines` only.
 * Answers how many moved; the caller compares it with how many should have.
 */
export async function moveItems(
  trx: Trx,
  batchId: string,
  move: {
    readonly from: ItemState;
    readonly event: ItemEvent;
    readonly lines: BatchLineTable['state'];
    readonly paidAt?: string;
  },
): Promise<number> {
  const state = next(itemGraph, move.from, move.event);
  if (state === undefined) throw new RangeError(`items: no edge ${move.event} from ${move.from}`);
  const ofLines = trx
    .selectFrom('batch_line')
    .select('item_id')
    .where('batch_id', '=', batchId)
    .where('state', '=', move.lines);
  const moved = await trx
    .updateTable('award_item')
    .set(move.paidAt === undefined ? { state } : { state, paid_at: move.paidAt })
    .where('state', '=', move.from)
    .where('id', 'in', ofLines)
    .executeTakeFirst();
  return Number(moved.numUpdatedRows);
}
