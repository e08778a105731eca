import { type ApplicationEvent, applicationGraph, eventsFrom, ok, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { loadCase, NOT_FOUND } from '../cases/case.ts';
import type { Shop } from '../shop/shop.ts';
import { type CaseSummary, selectSummaries, summaryOf } from './case-summary.ts';
import { type CaseView, caseView } from './case-view.ts';
import { forMember as levelsForMember } from './review-view.ts';

export interface MemberCaseView extends CaseView {
  /** What the member can do: correct what was returned, or withdraw. */
  readonly events: readonly ApplicationEvent[];
}

/** A member's own applications, the latest first. */
export async function myCases(
  { desk, schemes }: Shop,
  actor: Actor,
): Promise<Result<readonly CaseSummary[]>> {
  if (actor.kind !== 'member') return refused(NOT_FOUND);
  const rows = await selectSummaries(desk.database.db)
    .where('application.person_id', '=', actor.id)
    .orderBy('application.arrived_at', 'desc')
    .orderBy('application.id', 'desc')
    .execute();
  return ok(rows.map((row) => summaryOf(schemes, desk.sealer, row)));
}

/** One of a member's own applications; who handled it, and what reviewers told each other, is left out. */
export async function myCase(shop: Shop, actor: Actor, id: string): Promise<Result<MemberCaseView>> {
  if (actor.kind !== 'member') return refused(NOT_FOUND);
  return await shop.desk.database.read(async (trx) => {
    const found = await loadCase(trx, shop, actor, id);
    if (!found.ok) return found;
    const view = await caseView(trx, shop, found.value);
    const events = eventsFrom(applicationGraph, view.state).filter(
      (event) => event === 'correct' || event === 'withdraw',
    );
    return ok({ ...forMember(view), events });
  });
}

const STAFF = '工作人员';

const forMember = (view: CaseView): CaseView => ({
  ...view,
  review: levelsForMember(view.review),
  timeline: view.timeline.map((entry) => ({
    ...entry,
    by: entry.by === '本人' || entry.by === '系统' ? entry.by : STAFF,
  })),
  decisions: view.decisions
    .filter(({ kind }) => kind !== 'refer')
    .map((decision) => ({ ...decision, by: STAFF })),
});
