import { ok, type Result, refused } from '@zhutui/core';
import type { Actor, Tables } from '@zhutui/db';
import type { Kysely } from 'kysely';
import { NOT_FOUND } from '../cases/case.ts';
import { servesUnit } from '../employers/serves-unit.ts';
import type { Shop } from '../shop/shop.ts';
import { type CaseSummary, selectSummaries, summaryOf } from './case-summary.ts';

/** The latest applications that a unit's union has filed for its people, under whichever of its accounts. */
export async function unitFilings(
  { desk, schemes }: Shop,
  actor: Actor,
  employerId: string,
): Promise<Result<readonly CaseSummary[]>> {
  if (!servesUnit(actor, employerId)) return refused(NOT_FOUND);
  const rows = await selectSummaries(desk.database.db)
    .where('application.keyed_by', 'in', unitAccounts(desk.database.db, employerId))
    .orderBy('application.arrived_at', 'desc')
    .orderBy('application.id', 'desc')
    .limit(200)
    .execute();
  return ok(rows.map((row) => summaryOf(schemes, desk.sealer, row)));
}

/** The accounts of a unit's union, as a subquery. */
export const unitAccounts = (db: Kysely<Tables>, employerId: string) =>
  db.selectFrom('staff_role').select('staff_id').where('role', '=', 'unit').where('scope', '=', employerId);
