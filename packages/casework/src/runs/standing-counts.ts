import { type ApplicationState, ok, type Result } from '@zhutui/core';
import type { Shop } from '../shop/shop.ts';

/** How many applications of a route stand in one state. */
export interface StandingCount {
  readonly route: string;
  readonly state: ApplicationState;
  readonly count: number;
}

/** How a scheme's applications stand by route and state: what a run would meet, and how many are still under review. */
export async function standingCounts(
  { desk }: Shop,
  scheme: string,
): Promise<Result<readonly StandingCount[]>> {
  const rows = await desk.database.db
    .selectFrom('application')
    .select(({ fn }) => ['route', 'state', fn.countAll<number | string>().as('count')])
    .where('scheme', '=', scheme)
    .groupBy(['route', 'state'])
    .orderBy('route')
    .orderBy('state')
    .execute();
  return ok(rows.map(({ route, state, count }) => ({ route, state, count: Number(count) })));
}
