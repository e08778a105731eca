import { sql } from 'kysely';
import type { Shop } from '../shop/shop.ts';
import { programmeNamed, programmeNear, programmesOf } from './programmes.ts';

/** A programme of imported awards that no plan looks at, beside one of nearly the same name that a plan does. */
export interface NearProgramme {
  readonly stored: string;
  readonly near: string;
  readonly awards: number;
}

/** All of them: awards may have been imported before the plan whose programme is meant. */
export async function nearProgrammes({ desk, schemes }: Shop): Promise<NearProgramme[]> {
  const names = programmesOf(schemes);
  const rows = await desk.database.db
    .selectFrom('earlier_award')
    .select(['programme', sql<number>`cast(count(*) as bigint)`.as('awards')])
    .groupBy('programme')
    .orderBy('programme')
    .execute();
  return rows.flatMap(({ programme: stored, awards }) => {
    const near = programmeNamed(names, stored) === undefined ? programmeNear(names, stored) : undefined;
    return near === undefined ? [] : [{ stored, near, awards }];
  });
}
