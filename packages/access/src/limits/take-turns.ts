import { type Instant, later, ok, type Result, refused } from '@zhutui/core';
import type { Desk, Trx } from '@zhutui/db';
import { type Limit, type LimitName, limits } from './limits.ts';

/** One thing to be counted: under which limit, and whose it is (a name, a phone, a network). */
export interface Turn {
  readonly limit: LimitName;
  readonly subject: string;
}

/** A turn as counted. */
export interface TakenTurn {
  readonly bucket: string;
  readonly window_start: Instant;
}

/** A limit's stretch is counted in this many pieces, so that it slides. */
const PIECES = 6;

/**
 * Counts the turns; when one of them is over its limit none is counted, and the refusal says how long to wait. Callers
 * at once queue on the rows counted, so name the turns of one kind of call in one order.
 */
export async function takeTurns(
  trx: Trx,
  desk: Desk,
  turns: readonly Turn[],
): Promise<Result<readonly TakenTurn[]>> {
  const taken: TakenTurn[] = [];
  for (const turn of turns) {
    const limit: Limit = limits[turn.limit];
    const piece = pieceOf(desk, turn, limit);
    taken.push(piece);
    await count(trx, piece);
    if ((await countedIn(trx, piece, limit)) <= limit.count) continue;
    await giveBack(trx, taken);
    return refused({ code: 'too-often', message: `操作过于频繁，请${waitOf(limit)}后再试。` });
  }
  return ok(taken);
}

/** Uncounts turns, e.g. of a sign-in that succeeded. */
export async function giveBack(trx: Trx, taken: readonly TakenTurn[]): Promise<void> {
  for (const { bucket, window_start } of taken) {
    await trx
      .updateTable('throttle')
      .set((eb) => ({ count: eb('count', '-', 1) }))
      .where('bucket', '=', bucket)
      .where('window_start', '=', window_start)
      .where('count', '>', 0)
      .execute();
  }
}

function pieceOf(desk: Desk, { limit, subject }: Turn, { minutes }: Limit): TakenTurn {
  const length = (minutes * 60_000) / PIECES;
  const now = desk.realNow();
  const start = later(now, -(Date.parse(now) % length));
  return { bucket: `${limit}:${desk.sealer.lookup('throttle', subject)}`, window_start: start };
}

async function count(trx: Trx, piece: TakenTurn): Promise<void> {
  await trx
    .insertInto('throttle')
    .values({ ...piece, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['bucket', 'window_start'])
        .doUpdateSet((eb) => ({ count: eb('throttle.count', '+', 1) })),
    )
    .execute();
}

async function countedIn(trx: Trx, { bucket, window_start }: TakenTurn, { minutes }: Limit): Promise<number> {
  const { total } = await trx
    .selectFrom('throttle')
    .select((eb) => eb.fn.sum('count').as('total'))
    .where('bucket', '=', bucket)
    .where('window_start', '>=', later(window_start, -minutes * 60_000))
    .executeTakeFirstOrThrow();
  return Number(total);
}

const waitOf = ({ minutes }: Limit): string => (minutes < 120 ? `${minutes}分钟` : `${minutes / 60}小时`);
