import { type AnyMatch, ok, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { assessMatches, type Grants } from '../matches/assess-matches.ts';
import { type BaseAward, matchBasis } from '../matches/match-basis.ts';
import { serves, servesAny } from '../shop/duty.ts';
import { funderNames, unitFunder } from '../shop/funder.ts';
import { ownPerson } from '../shop/own-person.ts';
import { NOT_YOURS } from '../shop/refusals.ts';
import { type PayoutShop, titleOf } from '../shop/shop.ts';
import { sumOf } from '../shop/sum.ts';
import { funders } from './funders.ts';

/** A match policy that could not decide on a paid award, as it stands now. Money in fen. */
export interface OpenMatchView {
  readonly applicationId: string;
  readonly reference: string;
  readonly name: string;
  /** Title of the scheme. */
  readonly scheme: string;
  readonly policy: string;
  /** Title of the policy. */
  readonly title: string;
  /** Whose money the match would be, by name. */
  readonly funder: string;
  readonly baseFunder: string;
  /** Of the base award. */
  readonly amount: number;
  /** When it could not decide. */
  readonly since: string;
  /** What stands in the way now; empty where it can be granted. */
  readonly why: readonly string[];
  /** What `completeMatches` would add now; null while it cannot decide. */
  readonly grantable: number | null;
  /** Whether the actor may complete it: a releaser of the base's funder whose own award it is not. */
  readonly can: boolean;
}

const MOST = 200;

/**
 * Paid awards of these funders (those the actor has a duty over, unless one is named) on which a match policy could not
 * decide when they were paid, oldest first, at most 200; each assessed again now. One that now says no is left out.
 */
export async function openMatches(
  shop: PayoutShop,
  actor: Actor,
  { funder }: { readonly funder?: string } = {},
): Promise<Result<OpenMatchView[]>> {
  if (funder !== undefined && !servesAny(actor, funder)) return refused(NOT_YOURS);
  const names = funder === undefined ? (await funders(shop, actor)).map((one) => one.funder) : [funder];
  const { db } = shop.desk.database;
  const rows = await rowsOf(shop, names);
  const basis = await matchBasis(shop, db, basesOf(rows));
  const grants = await assessMatches(shop, basis);
  const units = basis.awards.flatMap(({ employerId }) =>
    employerId === null ? [] : [unitFunder(employerId)],
  );
  const name = await funderNames(db, units);
  const own = (await ownPerson(db, actor))?.id;
  const awards = new Map(basis.awards.map((award) => [award.base.decision_id, award]));
  return ok(
    rows.flatMap((row): OpenMatchView[] => {
      const award = awards.get(row.decision_id);
      const found = award === undefined ? undefined : standingNow(shop, row, award, grants);
      if (award === undefined || found === undefined) return [];
      const { funder: whose, ...standing } = found;
      return [
        {
          ...viewOf(shop, row, award),
          ...standing,
          funder: name(whose),
          can: row.person_id !== own && serves(actor, 'releaser', row.funder),
        },
      ];
    }),
  );
}

const basesOf = (rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.decision_id, row])).values(),
];

/** Whose money it would be and what the policy says now; undefined where it says no, or is no longer there. */
function standingNow(shop: PayoutShop, row: Row, award: BaseAward, { granted, open }: Grants) {
  const entry = shop.schemes.find(row.scheme)?.matches.find(({ match }) => match.id === row.policy);
  if (entry === undefined) return undefined;
  const funder = funderOf(entry.match, award);
  const isIt = ({ policy }: { readonly policy: string }): boolean => policy === row.policy;
  const grant = granted.find((one) => isIt(one) && one.base.decision_id === row.decision_id);
  if (grant !== undefined) return { funder, why: [], grantable: sumOf(grant.items).total };
  const still = open.find((one) => isIt(one) && one.applicationId === row.application_id);
  return still === undefined ? undefined : { funder, why: still.why, grantable: null };
}

/** With the first item of each base. */
const rowsOf = (shop: PayoutShop, funderNames: readonly string[]) =>
  shop.desk.database.db
    .selectFrom('open_match as open')
    .innerJoin('award_item as item', (join) =>
      join
        .onRef('item.decision_id', '=', 'open.decision_id')
        .on('item.base_item_id', 'is', null)
        .on('item.seq', '=', 1),
    )
    .innerJoin('application', 'application.id', 'open.application_id')
    .innerJoin('person', 'person.id', 'application.person_id')
    .select([
      'open.policy',
      'open.at',
      'item.id',
      'item.application_id',
      'item.decision_id',
      'item.person_id',
    ])
    .select(['item.funder', 'application.reference', 'application.scheme', 'person.name'])
    .where('item.funder', 'in', funderNames)
    .orderBy('open.at')
    .orderBy('item.id')
    .orderBy('open.policy')
    .limit(MOST)
    .execute();

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const viewOf = (shop: PayoutShop, row: Row, { amount }: BaseAward) => ({
  applicationId: row.application_id,
  reference: row.reference,
  name: row.name,
  scheme: titleOf(shop, row.scheme),
  policy: row.policy,
  title: titleOf(shop, row.policy),
  baseFunder: row.funder,
  amount,
  since: row.at,
});

const funderOf = ({ funder }: AnyMatch, { employerId }: BaseAward): string =>
  typeof funder === 'string' ? funder : unitFunder(employerId ?? '');
