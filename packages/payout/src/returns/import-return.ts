import { createHash } from 'node:crypto';
import { ok, type Result, refused } from '@zhutui/core';
import { type Actor, accountsOf, type Database } from '@zhutui/db';
import { batchOrder } from '../batch/batch-order.ts';
import { type BatchRow, batchFor, isFree } from '../batch/batch-row.ts';
import { paysActor } from '../batch/pays-actor.ts';
import { NOT_FOUND, OWN_ITEM, SAME_PERSON } from '../shop/refusals.ts';
import { retryOnChange } from '../shop/retry-on-change.ts';
import { bankOf, type PayoutShop } from '../shop/shop.ts';
import { compareReturn } from './compare-return.ts';
import { type Failures, failuresOf, type Returned } from './returned.ts';
import { settle } from './settle.ts';

export interface ReturnInput {
  readonly key: string;
  readonly id: string;
  /** The bank's file, byte for byte. */
  readonly bytes: Uint8Array;
}

/**
 * Takes in the bank's answer to a released batch, all or nothing. Every line is compared with what was sent; any
 * difference refuses the file with all reasons by line number. Paid lines pay their items, failed ones fail them with
 * the bank's reason; bases that are now wholly paid get their matches in the same transaction. The same file again
 * gives the same answer and changes nothing; another file for a settled batch is refused. For a releaser of the funder
 * who neither made nor checked the batch and is not paid by it.
 */
export async function importReturn(
  shop: PayoutShop,
  actor: Actor,
  input: ReturnInput,
): Promise<Result<Returned>> {
  const { database } = shop.desk;
  const batch = await batchFor(database.db, actor, input.id, ['releaser']);
  if (batch === undefined) return refused(NOT_FOUND);
  if (!isFree(await accountsOf(database.db, actor), 'releaser', batch)) return refused(SAME_PERSON);
  if (await paysActor(database.db, actor, batch.id)) return refused(OWN_ITEM);
  const digest = createHash('sha256').update(input.bytes).digest('hex');
  const before = await answered(database, batch, digest);
  if (before !== undefined) return before;
  const failures = await readFailures(shop, batch, input.bytes);
  if (!failures.ok) return failures;
  const settling = { key: input.key, batch, digest, failures: failures.value };
  const done = await retryOnChange(() => settle(shop, actor, settling));
  return done.ok ? done : ((await answered(database, batch, digest)) ?? done);
}

/** The answer given when these bytes were taken in before; a refusal when another batch's were, or the batch has another answer. */
async function answered(
  database: Database,
  batch: BatchRow,
  digest: string,
): Promise<Result<Returned> | undefined> {
  const same = await database.db
    .selectFrom('return_file')
    .selectAll()
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (same !== undefined)
    return same.batch_id === batch.id ? ok(JSON.parse(same.answer) as Returned) : refused(OF_ANOTHER);
  const { state } = await database.db
    .selectFrom('batch')
    .select('state')
    .where('id', '=', batch.id)
    .executeTakeFirstOrThrow();
  if (state === 'settled') return refused(SETTLED);
  return state === 'released' ? undefined : refused(NOT_SENT);
}

async function readFailures(shop: PayoutShop, batch: BatchRow, bytes: Uint8Array): Promise<Result<Failures>> {
  const file = bankOf(shop).read(bytes);
  if (!file.ok) return file;
  const order = await batchOrder(shop, shop.desk.database.db, batch);
  const differences = compareReturn(order, batch.sha256 ?? '', file.value);
  return differences.length === 0 ? ok(failuresOf(file.value)) : refused(...differences);
}

const OF_ANOTHER = {
  code: 'return-of-another-batch',
  message: '这个文件已作为另一批次的回盘文件导入过。请核对批次号，选择对应的批次。',
};
const SETTLED = {
  code: 'already-settled',
  message: '这一批次已有银行回盘，不能再导入另一个文件。如银行更正了结果，请先与银行书面核对。',
};
const NOT_SENT = {
  code: 'not-released',
  message: '这一批次还没有放行，不会有银行回盘。请核对批次号，选择对应的批次。',
};
