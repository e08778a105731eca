import type { Actor } from '@zhutui/db';
import { sql } from 'kysely';
import { DUTIES, type Duty, serves, speaksFor } from '../shop/duty.ts';
import { funderNames, unitFunder, unitOf } from '../shop/funder.ts';
import type { PayoutShop } from '../shop/shop.ts';
import type { Sum } from '../shop/sum.ts';

/** Somebody's money that the actor has a duty over, with what awaits payment from it. */
export interface FunderView {
  readonly funder: string;
  /** To show: the unit's name for a unit, else the funder itself. */
  readonly name: string;
  /** `unit`: records the unit's own payments; there are no batches. */
  readonly duties: readonly (Duty | 'unit')[];
  readonly awaiting: Sum;
}

/** The funders in whose payments the actor has a part: those that their roles name. */
export async function funders(shop: PayoutShop, actor: Actor): Promise<FunderView[]> {
  const sums = await awaitingSums(shop);
  const own = actor.roles.map(({ role, scope }) => (role === 'unit' ? unitFunder(scope) : scope));
  const theirs = [...new Set(own)].sort().filter((funder) => dutiesOver(actor, funder).length > 0);
  const name = await funderNames(shop.desk.database.db, theirs);
  return theirs.map((funder) => ({
    funder,
    name: name(funder),
    duties: dutiesOver(actor, funder),
    awaiting: sums.get(funder) ?? { count: 0, total: 0 },
  }));
}

function dutiesOver(actor: Actor, funder: string): FunderView['duties'] {
  if (unitOf(funder) !== undefined) return speaksFor(actor, funder) ? ['unit'] : [];
  return DUTIES.filter((duty) => serves(actor, duty, funder));
}

async function awaitingSums(shop: PayoutShop): Promise<Map<string, Sum>> {
  const rows = await shop.desk.database.db
    .selectFrom('award_item')
    .select((eb) => [
      'funder',
      eb.fn.countAll<number>().as('count'),
      sql<number>`cast(sum(amount) as bigint)`.as('total'),
    ])
    .where('state', '=', 'awaiting')
    .groupBy('funder')
    .execute();
  return new Map(rows.map(({ funder, ...sum }) => [funder, sum]));
}
