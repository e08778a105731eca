import { canonical, ok, type Reason, type Result, refused, type SchemeEntry } from '@zhutui/core';
import { type Actor, type Audit, perform, type Trx } from '@zhutui/db';
import { digestOf, runAllotment } from '../allocation/run-allotment.ts';
import { type StandingRow, standingOf } from '../allocation/standing.ts';
import type { Shop } from '../shop/shop.ts';
import { takeTurn } from '../shop/take-turn.ts';
import { applyAnswers } from './apply-answers.ts';
import {
  type Answers,
  hasProposed,
  inputOf,
  NO_RUN,
  ownReasons,
  RUN_SETTLED,
  type RunRow,
} from './run-row.ts';

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
 * Carries out a proposed run: by another person, and only if it still comes out as proposed. Who was given a place is
 * granted the items; who was not is told so, with the sentence on the case.
 */
export async function confirmAllocation(
  shop: Shop,
  actor: Actor,
  { key, id }: RunTarget,
): Promise<Result<Settled>> {
  return await perform(
    shop.desk,
    actor,
    { key, action: 'allocation.confirm', input: { id } },
    async (trx, audit) => {
      const run = await openRun(trx, id);
      if (!run.ok) return run;
      const entry = shop.schemes.find(run.value.scheme);
      if (entry === undefined) return refused(NO_RUN);
      if (await hasProposed(trx, actor, run.value)) return refused(SAME_EYES);
      const rows = await standingOf(trx, run.value);
      const reasons = [...(await ownReasons(trx, actor, rows)), ...changedReasons(entry, run.value, rows)];
      if (reasons.length > 0) return refused(...reasons);
      const moved = await applyAnswers(trx, shop, actor, audit, { run: run.value, rows });
      if (!moved.ok) return moved;
      await settleRun(trx, shop, actor, audit, { run: run.value, state: 'confirmed', reason: null });
      return ok({ id, state: 'confirmed' as const, moved: moved.value });
    },
  );
}

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
  await takeTurn(trx, `allocation ${seen.scheme}`);
  const run = await find();
  return run?.state === 'proposed' ? ok(run) : refused(RUN_SETTLED);
}

/** Why what was proposed is not what would come out now: the set, its facts, or the rules have changed. */
function changedReasons(entry: SchemeEntry, run: RunRow, rows: readonly StandingRow[]): Reason[] {
  const input = inputOf(run, rows);
  if (digestOf(input) !== run.digest) return [SET_CHANGED];
  const again = runAllotment(entry, input);
  if (!again.ok) return [...again.reasons];
  return canonical([...again.value]) === run.result ? [] : [SET_CHANGED];
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
