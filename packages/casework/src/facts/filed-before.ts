import { type AnyScheme, type Day, type Received, type SchemeSet, ZERO } from '@zhutui/core';
import type { Trx } from '@zhutui/db';
import type { PersonRow } from '../people/person.ts';
import { recordedIn } from './recorded-in.ts';

/** Under way: neither decided for good nor withdrawn, refused or left without a place. */
const UNDER_WAY = ['submitted', 'reviewing', 'returned', 'onHold', 'referred', 'passed', 'waiting'] as const;

/**
 * The person's own applications that arrived before the one in hand (all, before it is filed) and are still under way: no
 * awards yet, but filings that a notice may count. What is being granted is no longer under way.
 */
export async function filedBefore(
  trx: Trx,
  schemes: SchemeSet,
  person: PersonRow,
  inHand = '',
  granted: readonly string[] = [],
): Promise<Received[]> {
  const rows = await trx
    .selectFrom('application')
    .select(['id', 'scheme', 'route', 'claim', 'state', 'arrived_at', 'filed_on'])
    .where('person_id', '=', person.id)
    .execute();
  const own = rows.find(({ id }) => id === inHand);
  const earlier = rows.filter(
    ({ id, arrived_at }) =>
      id !== inHand && (own === undefined || [arrived_at, id].join(' ') < [own.arrived_at, own.id].join(' ')),
  );
  return earlier
    .filter(({ id, state }) => UNDER_WAY.some((one) => one === state) && !granted.includes(id))
    .flatMap(({ scheme: id, route, claim, filed_on }) => {
      const scheme = schemes.find(id)?.scheme;
      return scheme === undefined ? [] : [filing(scheme, { route, claim, filed_on })];
    });
}

const filing = (
  scheme: AnyScheme,
  { route, claim, filed_on }: { readonly route: string; readonly claim: string; readonly filed_on: Day },
): Received => ({
  programme: scheme.programme,
  planYear: scheme.year,
  amount: ZERO,
  own: ZERO,
  state: 'filed',
  scheme: scheme.id,
  route,
  on: filed_on,
  ...recordedIn(scheme, route, JSON.parse(claim)),
});
