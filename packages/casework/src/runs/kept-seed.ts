import type { Trx } from '@zhutui/db';
import type { SetOf, StandingRow } from '../allocation/standing.ts';
import type { KeptCandidate } from './run-row.ts';

/** The seed a proposal is bound to, or why it draws one: `first`, or `grown` where a set it was known for has grown since. */
export type Seed = { readonly kept: string } | { readonly kept: undefined; readonly why: 'first' | 'grown' };

/**
 * The seed of the latest rejected proposal of the scheme at this moment, whatever routes it was over, until a run over them
 * is confirmed: nobody proposes and rejects until they like a draw. Whoever has seen the seed knows the numbers of those
 * who come later, and could see to it that the right ones come; so where somebody joined on the routes that both are over,
 * it is drawn anew. Somebody's leaving changes nobody else's number.
 */
export async function keptSeed(trx: Trx, set: SetOf, rows: readonly StandingRow[]): Promise<Seed> {
  const last = await lastRejected(trx, set);
  if (last === undefined) return { kept: undefined, why: 'first' };
  const known = new Set((JSON.parse(last.candidates) as KeptCandidate[]).map(({ id }) => id));
  const joined = rows.some(
    ({ id, route, before }) => before === undefined && (last.route ?? route) === route && !known.has(id),
  );
  return joined ? { kept: undefined, why: 'grown' } : { kept: last.seed };
}

/** The latest rejected proposal whose routes no run has been confirmed over since. */
async function lastRejected(trx: Trx, { scheme, moment }: SetOf) {
  const runs = await trx
    .selectFrom('allocation_run')
    .select(['id', 'state', 'route'])
    .where('scheme', '=', scheme)
    .where('moment', '=', moment)
    .where('state', '<>', 'proposed')
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const done: (string | null)[] = [];
  for (const { id, state, route } of runs) {
    if (state === 'confirmed') done.push(route);
    else if (!done.includes(null) && !done.includes(route))
      return await trx.selectFrom('allocation_run').selectAll().where('id', '=', id).executeTakeFirst();
  }
  return undefined;
}
