import { canonical, ok, type Reason, type Result, refused } from '@zhutui/core';
import { type Actor, type Audit, perform, type Trx } from '@zhutui/db';
import { type BatchRow, moveBatch } from '../batch/batch-row.ts';
import { assessMatches, type Grants } from '../matches/assess-matches.ts';
import { insertMatches } from '../matches/insert-matches.ts';
import { matchBasis } from '../matches/match-basis.ts';
import { keepOpenMatches } from '../matches/open-match.ts';
import { takeTurn } from '../shop/lock.ts';
import { MOVED } from '../shop/refusals.ts';
import { CHANGED_CODE } from '../shop/retry-on-change.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { applyResults } from './apply-results.ts';
import { moveApplications } from './move-applications.ts';
import { type Failures, type Returned, returnedOf } from './returned.ts';
import { settlement } from './settlement.ts';
import { tellPayees } from './tell-payees.ts';

/** A return file that was compared and found right. */
export interface Settling {
  readonly key: string;
  readonly batch: BatchRow;
  /** SHA-256 (hex) of the file. */
  readonly digest: string;
  readonly failures: Failures;
}

/** Matches were assessed on facts that are no longer so. */
const FACTS_CHANGED: Reason = {
  code: CHANGED_CODE,
  message: '办理期间有关资料有变化，没有导入任何一笔。请稍后重新导入。',
};

/**
 * Assesses the matches, then in one transaction settles the batch: lines, items, applications, matches, messages, the
 * file's digest and its answer. Refused (FACTS_CHANGED) when what the matches were assessed on has changed meanwhile.
 */
export async function settle(shop: PayoutShop, actor: Actor, settling: Settling): Promise<Result<Returned>> {
  const { key, batch, digest } = settling;
  const before = await basisOf(shop, shop.desk.database.db, settling);
  const grants = await assessMatches(shop, before.basis);
  const request = { key, action: 'batch.settle', input: { id: batch.id, digest } };
  return await perform(shop.desk, actor, request, async (trx, audit) => {
    await takeTurn(shop.desk, trx, 'settle');
    const now = await basisOf(shop, trx, settling);
    if (!(await moveBatch(trx, batch, 'settle', { settled_at: shop.desk.now() }))) return refused(MOVED);
    if (canonical(now) !== canonical(before)) return refused(FACTS_CHANGED);
    await applyResults(shop.desk, trx, settling);
    await moveApplications(shop.desk, trx, audit, now.outcome);
    await insertMatches(shop.desk, trx, audit, grants.granted);
    await keepOpenMatches(shop.desk, trx, now.basis, grants);
    await tellPayees(shop.desk, trx, batch);
    return await conclude(shop, trx, audit, { actor, settling, grants });
  });
}

/** What the results do to the applications, and what matches depend on. */
async function basisOf(
  shop: PayoutShop,
  db: Parameters<typeof settlement>[0],
  { batch, failures }: Settling,
) {
  const outcome = await settlement(db, batch, failures);
  return { outcome, basis: await matchBasis(shop, db, outcome.completed) };
}

interface Conclusion {
  readonly actor: Actor;
  readonly settling: Settling;
  readonly grants: Grants;
}

async function conclude(shop: PayoutShop, trx: Trx, audit: Audit, { actor, settling, grants }: Conclusion) {
  const { batch, digest } = settling;
  const returned = await returnedOf(trx, batch, grants);
  const id = shop.desk.newId();
  const row = {
    id,
    batch_id: batch.id,
    digest,
    by: actor.id,
    at: shop.desk.now(),
    answer: canonical(returned),
  };
  await trx.insertInto('return_file').values(row).execute();
  audit('batch.settle', `batch:${batch.id}`, { digest, ...returned });
  return ok(returned);
}
