import { createHash } from 'node:crypto';
import { canonical, type Reason, type Result, refused } from '@zhutui/core';
import { type AuditEntry, appendAudits } from '../audit/append-audit.ts';
import type { Trx } from '../database/database.ts';
import type { Actor, Desk } from './desk.ts';

/** `key` is the caller's, new for each thing meant; `input` is everything the answer depends on. */
export interface PerformRequest {
  readonly key: string;
  readonly action: string;
  readonly input: unknown;
}

/** Tells the audit of one change of state. No ID number, card or phone may stand in it. */
export type Audit = (action: string, subject: string, detail: unknown) => void;

/**
 * Does something once. The first call with a key runs `body` in one transaction and keeps its answer, which must be
 * plain JSON; every later call with the same key and input gets the same answer for ever, with another input the
 * refusal `idempotency-mismatch`. A refusal by `body` rolls everything back and is not kept, so the key may be tried
 * again. `body` must report at least one change of state; `body` may run twice on PostgreSQL and must have no
 * effects but through `trx`.
 */
export async function perform<T>(
  desk: Desk,
  actor: Actor,
  request: PerformRequest,
  body: (trx: Trx, audit: Audit) => Promise<Result<T>>,
): Promise<Result<T>> {
  const slot = { actor: nameOf(actor), key: request.key, digest: digestOf(desk, request) };
  try {
    return await desk.database.write((trx) => once(desk, trx, slot, body));
  } catch (error) {
    if (error instanceof RefusalSignal) return refused(...error.reasons);
    throw error;
  }
}

/** Keyed, because a short input (a phone, a code) could be guessed from a plain hash. */
function digestOf(desk: Desk, request: PerformRequest): string {
  const hash = createHash('sha256')
    .update(canonical([request.action, request.input]))
    .digest('hex');
  return desk.sealer.lookup('request', hash);
}

interface Slot {
  readonly actor: string;
  readonly key: string;
  readonly digest: string;
}

/** Ends the transaction with nothing written. */
class RefusalSignal extends Error {
  override readonly name = 'RefusalSignal';
  readonly reasons: readonly Reason[];

  constructor(reasons: readonly Reason[]) {
    super('refused');
    this.reasons = reasons;
  }
}

const MISMATCH: Reason = {
  code: 'idempotency-mismatch',
  message: '这次提交与先前用同一编号提交的内容不同，未予办理。请刷新页面，核对后重新提交。',
};

async function once<T>(
  desk: Desk,
  trx: Trx,
  slot: Slot,
  body: (trx: Trx, audit: Audit) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!(await claim(desk, trx, slot))) return await storedAnswer<T>(desk, trx, slot);
  const entries: AuditEntry[] = [];
  const result = await body(trx, (action, subject, detail) => {
    entries.push({ at: desk.now(), actor: slot.actor, action, subject, detail });
  });
  if (!result.ok) throw new RefusalSignal(result.reasons);
  if (entries.length === 0) throw new Error('perform: a change of state was not reported to the audit');
  const answer = canonical(result.value ?? null);
  await keepAnswer(desk, trx, slot, answer);
  await appendAudits(trx, entries);
  return readAnswer(answer);
}

/** Takes the key; on PostgreSQL this waits for another transaction that holds it. False when it was used before. */
async function claim(desk: Desk, trx: Trx, slot: Slot): Promise<boolean> {
  const row = await trx
    .insertInto('idempotency')
    .values({ ...slot, answer: null, at: desk.now() })
    .onConflict((conflict) => conflict.columns(['actor', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  return row !== undefined;
}

async function storedAnswer<T>(desk: Desk, trx: Trx, slot: Slot): Promise<Result<T>> {
  const row = await trx
    .selectFrom('idempotency')
    .select(['digest', 'answer'])
    .where('actor', '=', slot.actor)
    .where('key', '=', slot.key)
    .executeTakeFirstOrThrow();
  if (row.digest !== slot.digest) return refused(MISMATCH);
  if (row.answer === null) throw new Error('perform: a key without an answer');
  return readAnswer(desk.sealer.open(row.answer, fieldOf(slot)));
}

async function keepAnswer(desk: Desk, trx: Trx, slot: Slot, answer: string): Promise<void> {
  await trx
    .updateTable('idempotency')
    .set({ answer: desk.sealer.seal(answer, fieldOf(slot)) })
    .where('actor', '=', slot.actor)
    .where('key', '=', slot.key)
    .execute();
}

/** First and later answers come from the same text, so they cannot differ. */
function readAnswer<T>(answer: string): Result<T> {
  return { ok: true, value: JSON.parse(answer) as T };
}

const fieldOf = (slot: Slot): `idempotency.${string}` => `idempotency.answer:${slot.actor}/${slot.key}`;

const nameOf = (actor: Actor): string => `${actor.kind}:${actor.id}`;
