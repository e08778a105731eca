import { ok, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
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
    .where('application.filed_for', '=', employerId)
    .orderBy('application.arrived_at', 'desc')
    .orderBy('application.id', 'desc')
    .limit(200)
    .execute();
  return ok(rows.map((row) => summaryOf(schemes, desk.sealer, row)));
}
