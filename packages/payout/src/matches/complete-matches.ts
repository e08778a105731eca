import { canonical, ok, type Result, refused } from '@zhutui/core';
import { type Actor, perform, type Tables } from '@zhutui/db';
import type { Kysely } from 'kysely';
import { serves } from '../shop/duty.ts';
import { takeTurn } from '../shop/lock.ts';
import { ownPerson } from '../shop/own-person.ts';
import { NOT_FOUND, OWN_CASE } from '../shop/refusals.ts';
import { CHANGED_CODE } from '../shop/retry-on-change.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { assessMatches, type Grants, type OpenMatch } from './assess-matches.ts';
import type { BaseItem } from './base-item.ts';
import { insertMatches } from './insert-matches.ts';
import { matchBasis } from './match-basis.ts';
import { keepOpenMatches } from './open-match.ts';

/** What was added, in fen, and what still cannot be decided. */
export interface CompletedMatches {
  readonly granted: readonly { readonly policy: string; readonly amount: number }[];
  readonly open: readonly OpenMatch[];
}

/**
 * Grants the matches of a paid application that could not be decided when it was paid (a fact was missing, a unit
 * declared later). By a releaser of the base's funder whose own award it is not. Refused when nothing can be added, with what is still open.
 */
export async function completeMatches(
  shop: PayoutShop,
  actor: Actor,
  input: { readonly key: string; readonly applicationId: string },
): Promise<Result<CompletedMatches>> {
  const { key, applicationId } = input;
  const { db } = shop.desk.database;
  const before = await matchBasis(shop, db, await paidBase(db, actor, applicationId));
  const grants = await assessMatches(shop, before);
  const request = { key, action: 'match.complete', input: { applicationId } };
  return await perform(shop.desk, actor, request, async (trx, audit) => {
    await takeTurn(shop.desk, trx, 'settle');
    const bases = await paidBase(trx, actor, applicationId);
    const [base] = bases;
    if (base === undefined) return refused(NOT_FOUND);
    if (base.person_id === (await ownPerson(trx, actor))?.id) return refused(OWN_CASE);
    if (canonical(await matchBasis(shop, trx, bases)) !== canonical(before)) return refused(CHANGED);
    if (grants.granted.length === 0) return refused(NOTHING_TO_ADD, ...openReasons(grants));
    await insertMatches(shop.desk, trx, audit, grants.granted);
    await keepOpenMatches(shop.desk, trx, before, grants);
    return ok(viewOf(grants));
  });
}

/** The first item of an application whose award is paid; none for who is no releaser of its funder. */
async function paidBase(db: Kysely<Tables>, actor: Actor, applicationId: string): Promise<BaseItem[]> {
  const row = await db
    .selectFrom('award_item as item')
    .innerJoin('application', 'application.id', 'item.application_id')
    .select(['item.id', 'item.application_id', 'item.decision_id', 'item.person_id', 'item.funder'])
    .where('application.id', '=', applicationId)
    .where('application.state', '=', 'paid')
    .where('item.base_item_id', 'is', null)
    .where('item.state', '=', 'paid')
    .orderBy('item.seq')
    .orderBy('item.id')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || !serves(actor, 'releaser', row.funder)) return [];
  const { funder: _, ...base } = row;
  return [base];
}

const viewOf = ({ granted, open }: Grants): CompletedMatches => ({
  granted: granted.map(({ policy, items }) => ({
    policy,
    amount: items.reduce((total, { amount }) => total + amount, 0),
  })),
  open,
});

const openReasons = ({ open }: Grants) =>
  open.flatMap(({ policy, why }) => why.map((message) => ({ code: 'match-open', message, path: policy })));

const CHANGED = { code: CHANGED_CODE, message: '办理期间有关资料有变化，请重新办理。' };
const NOTHING_TO_ADD = { code: 'nothing-to-add', message: '现在没有可以补发的配比。请先补齐所缺的资料。' };
