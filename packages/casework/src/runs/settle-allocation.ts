import { canonical, ok, type Reason, type Result, refused } from '@zhutui/core';
import { type Actor, type Audit, perform, type Trx } from '@zhutui/db';
import { type StandingRow, standingOf } from '../allocation/standing.ts';
import { turnNamed } from '../allocation/with-places.ts';
import { holdPerson } from '../people/find-person.ts';
import type { Shop } from '../shop/shop.ts';
import { takeTurn } from '../shop/take-turn.ts';
import { applyAnswers } from './apply-answers.ts';
import { type Rechecked, recheck } from './recheck.ts';
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
  /** Of these, so many that keep their place but go back to review, since what is recorded by now decides otherwise. */
  readonly sentBack: number;
}

/**
 * Carries out a proposed run: by another person, and only if it still comes out as proposed, under the rules as they are
 * now. Who was given a place is granted the items, unless what is recorded of them by now, what the run grants them first
 * included, decides otherwise: they keep the place and go back to review. Who was not is told so, with the sentence.
 */
export async function confirmAllocation(
  shop: Shop,
  actor: Actor,
  { key, id }: RunTarget,
): Promise<Result<Settled>> {
  const again = await workedOutAgain(shop, actor, id);
  const request = { key, action: 'allocation.confirm', input: { id } };
  return await perform(shop.desk, actor, request, async (trx, audit) => {
    // A person is always held before a turn is taken: whoever decides on one of them does it in that order.
    for (const person of again.ok ? again.value.rechecked.persons : []) await holdPerson(trx, person);
    const run = await openRun(trx, id);
    if (!run.ok) return run;
    if (shop.schemes.find(run.value.scheme) === undefined) return refused(NO_RUN);
    if (await hasProposed(trx, actor, run.value)) return refused(SAME_EYES);
    const rows = await standingOf(trx, run.value);
    const own = await ownReasons(trx, actor, rows);
    if (own.length > 0) return refused(...own);
    if (!again.ok) return again;
    if (!isAsProposed(run.value, again.value, rows)) return refused(SET_CHANGED);
    const { rechecked } = again.value;
    const applied = { run: run.value, rows: asWorkedOut(again.value, rows), rechecked };
    const moved = await applyAnswers(trx, shop, actor, audit, applied);
    if (!moved.ok) return moved;
    await settleRun(trx, shop, actor, audit, { run: run.value, state: 'confirmed', reason: null });
    return ok({ id, state: 'confirmed' as const, ...moved.value });
  });
}

async function workedOutAgain(
  shop: Shop,
  actor: Actor,
  id: string,
): Promise<Result<WorkedOut & { readonly rechecked: Rechecked }>> {
  const picture = await shop.desk.database.read(async (trx) => {
    const run = await trx.selectFrom('allocation_run').selectAll().where('id', '=', id).executeTakeFirst();
    return run === undefined ? undefined : { run, rows: await standingOf(trx, run) };
  });
  const entry = picture === undefined ? undefined : shop.schemes.find(picture.run.scheme);
  if (picture === undefined || entry === undefined) return refused(NO_RUN);
  const again = await workOut(shop, entry, picture.run, picture.rows);
  if (!again.ok) return again;
  const rechecked = await recheck(shop, actor, picture.run, again.value.rows, again.value.answers);
  return rechecked.ok ? ok({ ...again.value, rechecked: rechecked.value }) : rechecked;
}

/** Whether what was proposed is what comes out now: the set, its facts and the rules are the same. */
const isAsProposed = (run: RunRow, again: WorkedOut, rows: readonly StandingRow[]): boolean =>
  readDigest(run, rows) === again.read &&
  again.digest === run.digest &&
  canonical([...again.answers]) === run.result;

/** Sends a proposed run back, with a reason: another person does, since who has seen their own draw must not be able to undo it. Its seed is kept for the next proposal. */
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
      if (await hasProposed(trx, actor, run.value)) return refused(SAME_EYES);
      await settleRun(trx, shop, actor, audit, { run: run.value, state: 'rejected', reason });
      return ok({ id, state: 'rejected' as const, moved: 0, sentBack: 0 });
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
  message: '这次分配由您提出，须由另一人确认或退回，请交由其他复核人员办理。',
};
const SET_CHANGED: Reason = {
  code: 'set-changed',
  message:
    '提出分配以后，参加分配的申报有变动，结果不再适用。请退回这次分配，重新提出（申报没有增加的，抽签种子不变）。',
};
