import { type ApplicationState, ok, type Result } from '@zhutui/core';
import type { Shop } from '../shop/shop.ts';

/** How many applications of a route stand in one state. */
export interface StandingCount {
  readonly route: string;
  readonly state: ApplicationState;
  readonly count: number;
  /** Of these, so many whose place is still to be worked out, since the rules failed when they arrived: a run at intake does it. */
  readonly open: number;
}

/** How a scheme's applications stand by route and state: what a run would meet, and how many are still under review. */
export async function standingCounts(
  { desk }: Shop,
  scheme: string,
): Promise<Result<readonly StandingCount[]>> {
  const rows = await desk.database.db
    .selectFrom('application')
    .leftJoin('allotment', (join) =>
      join.onRef('allotment.application_id', '=', 'application.id').on('allotment.state', '=', 'open'),
    )
    .select(({ fn }) => [
      'application.route',
      'application.state',
      fn.countAll<number>().as('count'),
      fn.count<number>('allotment.application_id').as('open'),
    ])
    .where('application.scheme', '=', scheme)
    .groupBy(['application.route', 'application.state'])
    .orderBy('application.route')
    .orderBy('application.state')
    .execute();
  return ok(rows.map(({ route, state, count, open }) => ({ route, state, count, open })));
}
