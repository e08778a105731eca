import { type ApplicationEvent, ok, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { loadCase, NOT_FOUND } from '../cases/case.ts';
import { staffNames } from '../people/staff-names.ts';
import type { Shop } from '../shop/shop.ts';
import { caseEvents } from './case-events.ts';
import { type CaseView, caseView } from './case-view.ts';
import { type ObjectionView, objectionsTo } from './objection-view.ts';

export interface StaffCaseView extends CaseView {
  /** Who keyed it for the applicant; null where the applicant did. */
  readonly keyedBy: string | null;
  /** What was objected while it was public, as staff wrote it down. */
  readonly objections: readonly ObjectionView[];
  /** What can happen next in this case as far as this actor's part in it goes; which of it their roles allow is for the rights table. */
  readonly events: readonly ApplicationEvent[];
}

/** One case for staff, with its member masked. */
export async function readCase(shop: Shop, actor: Actor, id: string): Promise<Result<StaffCaseView>> {
  if (actor.kind !== 'staff') return refused(NOT_FOUND);
  return await shop.desk.database.read(async (trx) => {
    const found = await loadCase(trx, shop, actor, id);
    if (!found.ok) return found;
    const keyer = found.value.application.keyed_by;
    const names = await staffNames(trx, [keyer ?? '']);
    return ok({
      ...(await caseView(trx, shop, found.value)),
      objections: await objectionsTo(trx, actor, found.value),
      keyedBy: keyer === null ? null : (names.get(keyer) ?? '工作人员'),
      events: await caseEvents(trx, shop, actor, found.value),
    });
  });
}
