import { canonical, ok, type Reason, type Result, refused } from '@zhutui/core';
import { type Actor, type Audit, perform, type Trx } from '@zhutui/db';
import { type StandingRow, standingOf } from '../allocation/standing.ts';
import { turnNamed } from '../allocation/with-places.ts';
import type { Shop } from '../shop/shop.ts';
import { takeTurn } from '../shop/take-turn.ts';
import { applyAnswers } from './apply-answers.ts';
import { type Answers, hasProposed, NO_RUN, ownReasons, RUN_SETTLED, type RunRow } from './run-row.ts';
import { asWorkedOut, readDigest, type WorkedOut, workOut } from './work-out.ts';

export interface RunTarget {
  readonly key: string;
  readonly id: string;
}
export interface Settled {
  readonly id: string;
  readonly state: 'confirmed' | 'rejected';
  /** Applications that moved. */
  readonly moved: number;
}

/**
 * Carries out a proposed run: by another person, and only if it still comes out as proposed, under the rules as they are
 * now. Who was given a place is granted the items; who was not is told so, with the sentence on the case.
 */
export async function confirmAllocation(
  shop: Shop,
  actor: Actor,
  { key, id }: RunTarget,
): Promise<Result<Settled>> {
  const again = await workedOutAgain(shop, id);
  const request = { key, action: 'allocation.confirm', input: { id } };
  return await perform(shop.desk, actor, request, async (trx, audit) => {
    const run = await openRun(trx, id);
    if (!run.ok) return run;
    if (shop.schemes.find(run.value.scheme) === undefined) return refused(NO_RUN);
    if (await hasProposed(trx, actor, run.value)) return refused(SAME_EYES);
    const rows = await standingOf(trx, run.value);
    const own = await ownReasons(trx, actor, rows);
    if (own.length > 0) return refused(...own);
    if (!again.ok) return again;
    if (!isAsProposed(run.value, again.value, rows)) return refused(SET_CHANGED);
    const applied = { run: run.value, rows: asWorkedOut(again.value, rows) };
    const moved = await applyAnswers(trx, shop, actor, audit, applied);
    if (!moved.ok) return moved;
    await settleRun(trx, shop, actor, audit, { run: run.value, state: 'confirmed', reason: null });
    return ok({ id, state: 'confirmed' as const, moved: moved.value });
  });
}

async function workedOutAgain(shop: Shop, id: string): Promise<Result<WorkedOut>> {
  const picture = await shop.desk.database.read(async (trx) => {
    const run = await trx.selectFrom('allocation_run').selectAll().where('id', '=', id).executeTakeFirst();
    return run === undefined ? undefined : { run, rows: await standingOf(trx, run) };
  });
  const entry = picture === undefined ? undefined : shop.schemes.find(picture.run.scheme);
  if (picture === undefined || entry === undefined) return refused(NO_RUN);
  return await workOut(shop, entry, picture.run, picture.rows);
}

/** Whether what was proposed is what comes out now: the set, its facts and the rules are the same. */
const isAsProposed = (run: RunRow, again: WorkedOut, rows: readonly StandingRow[]): boolean =>
  readDigest(run, rows) === again.read &&
  again.digest === run.digest &&
  canonical([...again.answers]) === run.result;

/** Sends a proposed run back, with a reason; its seed is kept for the next proposal. */
export async function rejectAllocation(
  shop: Shop,
  actor: Actor,
  input: RunTarget & { readonly reason: string },
): Promise<Result<Settled>> {
  const { key, id, reason } = input;
  return await perform(
    shop.desk,
    actor,
    { key, action: 'allocation.reject', input: { id, reason } },
    async (trx, audit) => {
      const run = await openRun(trx, id);
      if (!run.ok) return run;
      await settleRun(trx, shop, actor, audit, { run: run.value, state: 'rejected', reason });
      return ok({ id, state: 'rejected' as const, moved: 0 });
    },
  );
}

/** The run, if it waits to be settled, with every other run of the scheme waiting behind this one. */
async function openRun(trx: Trx, id: string): Promise<Result<RunRow>> {
  const find = () => trx.selectFrom('allocation_run').selectAll().where('id', '=', id).executeTakeFirst();
  const seen = await find();
  if (seen === undefined) return refused(NO_RUN);
  await takeTurn(trx, turnNamed(seen.scheme));
  const run = await find();
  return run?.state === 'proposed' ? ok(run) : refused(RUN_SETTLED);
}

interface Settlement {
  readonly run: RunRow;
  readonly state: 'confirmed' | 'rejected';
  readonly reason: string | null;
}

async function settleRun(
  trx: Trx,
  { desk }: Shop,
  actor: Actor,
  audit: Audit,
  { run, state, reason }: Settlement,
): Promise<void> {
  const settled = { state, reason, settled_by: actor.id, settled_at: desk.now() };
  await trx.updateTable('allocation_run').set(settled).where('id', '=', run.id).execute();
  const event = state === 'confirmed' ? 'confirm' : 'reject';
  const count = (JSON.parse(run.result) as Answers).length;
  audit(`allocation.${event}`, `allocation:${run.id}`, { scheme: run.scheme, digest: run.digest, count });
}

const SAME_EYES: Reason = {
  code: 'same-eyes',
  message: '这次分配由您提出，须由另一人确认，请交由其他复核人员办理。',
};
const SET_CHANGED: Reason = {
  code: 'set-changed',
  message: '提出分配以后，参加分配的申报有变动，结果不再适用。请退回这次分配，重新提出（抽签种子不变）。',
};
