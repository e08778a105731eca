import { type BatchEvent, type Reason, type Result, refused } from '@zhutui/core';
import { type Actor, type Audit, accountsOf, type BatchTable, perform, type Trx } from '@zhutui/db';
import { type Duty, serves } from '../shop/duty.ts';
import { MOVED, NOT_FOUND, OWN_ITEM, SAME_PERSON } from '../shop/refusals.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { type BatchRow, batchFor, isFree, moveBatch } from './batch-row.ts';
import { paysActor } from './pays-actor.ts';

/** What a step was asked for; the key makes it happen once. */
export interface StepInput {
  readonly key: string;
  readonly id: string;
}

/** Where a batch stands after a step. */
export interface Stepped {
  readonly id: string;
  readonly reference: string;
  readonly state: BatchTable['state'];
}

/** One step of a batch: by whom, along which edge, writing what. */
export interface Step {
  readonly event: BatchEvent;
  readonly duties: readonly Duty[];
  /** What the step writes into the batch, or why it cannot be done. */
  readonly changes: (trx: Trx, batch: BatchRow) => Promise<Result<Partial<BatchTable>>>;
  /** What follows from it elsewhere. */
  readonly after?: (trx: Trx, batch: BatchRow) => Promise<readonly Reason[]>;
  readonly detail?: unknown;
}

/** Takes a step in one transaction: by somebody with the duty who had no other part in it and is not paid by it. */
export async function takeStep(
  shop: PayoutShop,
  actor: Actor,
  input: StepInput,
  step: Step,
): Promise<Result<Stepped>> {
  const request = {
    key: input.key,
    action: `batch.${step.event}`,
    input: { id: input.id, detail: step.detail ?? null },
  };
  return await perform(shop.desk, actor, request, async (trx, audit) => {
    const batch = await batchFor(trx, actor, input.id, step.duties);
    if (batch === undefined) return refused(NOT_FOUND);
    const reasons = await objections(trx, actor, batch, step);
    return reasons.length > 0 ? refused(...reasons) : await stepOn(trx, audit, batch, step);
  });
}

async function stepOn(trx: Trx, audit: Audit, batch: BatchRow, step: Step): Promise<Result<Stepped>> {
  const changes = await step.changes(trx, batch);
  if (!changes.ok) return changes;
  if (!(await moveBatch(trx, batch, step.event, changes.value))) return refused(MOVED);
  const trouble = (await step.after?.(trx, batch)) ?? [];
  if (trouble.length > 0) return refused(...trouble);
  const { id, reference } = batch;
  const { state } = await trx
    .selectFrom('batch')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  audit(`batch.${step.event}`, `batch:${id}`, {
    reference,
    from: batch.state,
    to: state,
    more: step.detail ?? null,
  });
  return { ok: true, value: { id, reference, state } };
}

async function objections(trx: Trx, actor: Actor, batch: BatchRow, step: Step): Promise<Reason[]> {
  const reasons: Reason[] = [];
  const accounts = await accountsOf(trx, actor);
  const free = step.duties.some((duty) => serves(actor, duty, batch.funder) && isFree(accounts, duty, batch));
  if (!free) reasons.push(SAME_PERSON);
  if (await paysActor(trx, actor, batch.id)) reasons.push(OWN_ITEM);
  return reasons;
}
