import { canonical, ok, type Result, refused } from '@zhutui/core';
import { type Actor, type Audit, perform, type Trx } from '@zhutui/db';
import { assessMatches, type Grants, type OpenMatch } from '../matches/assess-matches.ts';
import { insertMatches } from '../matches/insert-matches.ts';
import { goesAlong } from '../matches/merged-match.ts';
import { chunks } from '../shop/chunks.ts';
import { serves } from '../shop/duty.ts';
import { unitOf } from '../shop/funder.ts';
import { takeTurn } from '../shop/lock.ts';
import { NOT_YOURS } from '../shop/refusals.ts';
import { CHANGED_CODE, retryOnChange } from '../shop/retry-on-change.ts';
import { bankOf, type PayoutShop } from '../shop/shop.ts';
import { type Sum, sumOf } from '../shop/sum.ts';
import { today } from '../shop/today.ts';
import { bankLines } from './bank-line.ts';
import type { Choice, Chosen } from './choose-items.ts';
import { insertBatch, type PreparedBatch } from './insert-batch.ts';
import { NO_PLAN, type Plan, planBatch, schemesMerged } from './plan-batch.ts';
import { takeCards } from './take-cards.ts';

/** The batches made (several when one file cannot hold all), and what awaits but was left out. Money in fen. */
export interface Prepared {
  readonly batches: readonly PreparedBatch[];
  readonly left: Chosen['left'];
  /** Merged matches granted now, into these batches; and those that cannot decide yet: they are decided again, apart, once the base is paid. */
  readonly matches: { readonly granted: Sum; readonly open: readonly OpenMatch[] };
}

/**
 * Puts awaiting items of one funder into new batches: the named ones, or all that are due. Lines are numbered from 1 in
 * the order of the items' ids. Each order is written once for trial, so that text the bank file cannot carry is found
 * now. Refused whole, with all reasons, when a named item cannot be paid or nothing is due.
 *
 * A match whose notice merges it with the base award is granted here and goes into the same bank line as the applicant's
 * own items, where these and what has been paid before are the whole award, and where all that it grants is the
 * applicant's and due. Any other is left to the settlement of the base, and paid apart by its own funder. One that was
 * granted into a batch since rejected goes along again, ungranted a second time.
 */
export async function prepareBatch(
  shop: PayoutShop,
  actor: Actor,
  input: Choice & { readonly key: string },
): Promise<Result<Prepared>> {
  const { funder } = input;
  if (!serves(actor, 'maker', funder) || unitOf(funder) !== undefined) return refused(NOT_YOURS);
  await takeCards(shop, actor, funder);
  return await retryOnChange(() => prepareOnce(shop, actor, input));
}

async function prepareOnce(
  shop: PayoutShop,
  actor: Actor,
  input: Choice & { readonly key: string },
): Promise<Result<Prepared>> {
  const { key, funder, itemIds } = input;
  const first =
    schemesMerged(shop).size === 0 ? undefined : await planBatch(shop, shop.desk.database.db, actor, input);
  const before = first?.ok === true ? first.value : NO_PLAN;
  const grants = await assessMatches(shop, before.basis, goesAlong(today(shop.desk)));
  const request = { key, action: 'batch.prepare', input: { funder, itemIds: itemIds ?? null } };
  return await perform(shop.desk, actor, request, async (trx, audit) => {
    await takeTurn(shop.desk, trx, 'prepare');
    await takeTurn(shop.desk, trx, 'settle');
    const plan = await planBatch(shop, trx, actor, input);
    if (!plan.ok) return plan;
    if (canonical(plan.value.basis) !== canonical(before.basis)) return refused(CHANGED);
    return await makeBatches(shop, trx, audit, { maker: actor.id, funder, plan: plan.value, grants });
  });
}

interface Making {
  readonly maker: string;
  readonly funder: string;
  readonly plan: Plan;
  readonly grants: Grants;
}

async function makeBatches(
  shop: PayoutShop,
  trx: Trx,
  audit: Audit,
  { maker, funder, plan, grants }: Making,
): Promise<Result<Prepared>> {
  const granted = await insertMatches(shop.desk, trx, audit, grants.granted);
  const along = [...plan.along, ...granted].flatMap(({ card_sealed, ...item }) =>
    card_sealed === null ? [] : [{ ...item, card_sealed }],
  );
  const batches: PreparedBatch[] = [];
  for (const lines of chunks(bankLines(plan.items, along), bankOf(shop).maxRows)) {
    const made = await insertBatch(shop, trx, audit, { maker, funder, lines });
    if (!made.ok) return made;
    batches.push(made.value);
  }
  return ok({ batches, left: plan.left, matches: { granted: sumOf(granted), open: grants.open } });
}

const CHANGED = {
  code: CHANGED_CODE,
  message: '制单期间有关资料有变化，没有列入任何一笔。请稍后重新制单。',
};
