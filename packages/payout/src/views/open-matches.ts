import { type AnyMatch, ok, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { assessMatches } from '../matches/assess-matches.ts';
import { type BaseAward, matchBasis } from '../matches/match-basis.ts';
import { serves, servesAny } from '../shop/duty.ts';
import { funderNames, unitFunder } from '../shop/funder.ts';
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
  /** Whether the actor may complete it: a releaser of the base's funder. */
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
  const bases = new Map(rows.map((row) => [row.decision_id, row]));
  const basis = await matchBasis(shop, db, [...bases.values()]);
  const grants = await assessMatches(shop, basis);
  const awards = new Map(basis.awards.map((award) => [award.base.decision_id, award]));
  const name = await funderNames(
    db,
    basis.awards.flatMap(({ employerId }) => (employerId === null ? [] : [unitFunder(employerId)])),
  );
  const views = rows.flatMap((row): OpenMatchView[] => {
    const award = awards.get(row.decision_id);
    const match = shop.schemes.find(row.scheme)?.matches.find((one) => one.match.id === row.policy)?.match;
    if (award === undefined || match === undefined) return [];
    const isIt = (one: { readonly policy: string }): boolean => one.policy === row.policy;
    const granted = grants.granted.find((one) => isIt(one) && one.base.decision_id === row.decision_id);
    const open = grants.open.find((one) => isIt(one) && one.applicationId === row.application_id);
    if (granted === undefined && open === undefined) return [];
    return [
      {
        ...viewOf(shop, row, award),
        funder: name(funderOf(match, award)),
        why: open?.why ?? [],
        grantable: granted === undefined ? null : sumOf(granted.items).total,
        can: serves(actor, 'releaser', row.funder),
      },
    ];
  });
  return ok(views);
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
