import { ok, type Result } from '@zhutui/core';
import type { Actor, AwardItemTable, Tables } from '@zhutui/db';
import type { Kysely } from 'kysely';
import { type MatchBasis, matchBasis } from '../matches/match-basis.ts';
import { isMerged } from '../matches/merged-match.ts';
import { inChunks } from '../shop/chunks.ts';
import { grouped } from '../shop/grouped.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { isOwnBase } from './bank-line.ts';
import { type Choice, type Chosen, type ChosenItem, chooseItems } from './choose-items.ts';

/** What a batch is to be made of. */
export interface Plan extends Chosen {
  /** Merged matches granted before, into a batch since rejected, which go along again. */
  readonly along: readonly Readonly<AwardItemTable>[];
  /** All that the merged matches to be granted now depend on. */
  readonly basis: MatchBasis;
}

/** Where nothing can be chosen. */
export const NO_PLAN: Pick<Plan, 'basis'> = { basis: { awards: [], spent: [], granted: [] } };

/** Chooses the items, and finds which awards they complete, so that merged matches may go along. */
export async function planBatch(
  shop: PayoutShop,
  db: Kysely<Tables>,
  actor: Actor,
  choice: Choice,
): Promise<Result<Plan>> {
  const chosen = await chooseItems(shop, db, actor, choice);
  if (!chosen.ok) return chosen;
  const { items, left } = chosen.value;
  const completed = await completedBy(db, items.filter(isOwnBase));
  const along = await inChunks(
    completed.map(({ application_id }) => application_id),
    (some) => grantedBefore(db, some),
  );
  const mergedTo = schemesMerged(shop);
  const basis = await matchBasis(
    shop,
    db,
    completed.filter(({ policy }) => mergedTo.has(policy)),
  );
  const same = along.filter(({ funder }) => funder === choice.funder).length;
  return ok({ items, left: { ...left, withBase: Math.max(0, left.withBase - same) }, along, basis });
}

/** The schemes on whose awards a merged match stands. */
export const schemesMerged = ({ schemes }: PayoutShop): ReadonlySet<string> =>
  new Set(
    schemes.entries.flatMap(({ scheme, matches }) =>
      matches.some(({ match }) => isMerged(match)) ? [scheme.id] : [],
    ),
  );

/** The first of each application's own items, where these and what was paid before are the whole award. */
async function completedBy(db: Kysely<Tables>, own: readonly ChosenItem[]): Promise<ChosenItem[]> {
  const chosen = new Set(own.map(({ id }) => id));
  const groups = grouped(own, ({ application_id }) => application_id);
  const bases = await inChunks([...groups.keys()], (some) => baseItems(db, some));
  const open = new Set(
    bases
      .filter(({ id, state }) => state !== 'paid' && !chosen.has(id))
      .map(({ application_id }) => application_id),
  );
  return [...groups].flatMap(([application, items]) => (open.has(application) ? [] : items.slice(0, 1)));
}

const baseItems = (db: Kysely<Tables>, applicationIds: readonly string[]) =>
  db
    .selectFrom('award_item')
    .select(['id', 'application_id', 'state'])
    .where('base_item_id', 'is', null)
    .where('state', '<>', 'reversed')
    .where('application_id', 'in', applicationIds)
    .execute();

const grantedBefore = (db: Kysely<Tables>, applicationIds: readonly string[]) =>
  db
    .selectFrom('award_item')
    .selectAll()
    .where('base_item_id', 'is not', null)
    .where('payee_is', 'is', null)
    .where('state', '=', 'awaiting')
    .where('application_id', 'in', applicationIds)
    .orderBy('id')
    .execute();
