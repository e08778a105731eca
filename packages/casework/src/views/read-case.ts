import { type ApplicationEvent, applicationGraph, eventsFrom, ok, type Result, refused } from '@zhutui/core';
import type { Actor, Trx } from '@zhutui/db';
import { isPlaceOpen } from '../allocation/place-open.ts';
import { type Case, loadCase, NOT_FOUND } from '../cases/case.ts';
import { deciderReasons, staffReasons } from '../cases/relations.ts';
import { secondLookReasons } from '../cases/second-look.ts';
import { isRunning, periodOf } from '../notices/notice-period.ts';
import { staffNames } from '../people/staff-names.ts';
import type { Shop } from '../shop/shop.ts';
import { todayOf } from '../shop/today.ts';
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
      events: await eventsFor(trx, shop, actor, found.value),
    });
  });
}

const DECISIONS: readonly ApplicationEvent[] = ['approve', 'refuse', 'refer'];
const HANDLING: readonly ApplicationEvent[] = ['receive', 'return', 'object'];
const KEYING: readonly ApplicationEvent[] = ['correct', 'withdraw'];

async function eventsFor(trx: Trx, { desk }: Shop, actor: Actor, found: Case): Promise<ApplicationEvent[]> {
  const isTheirs = (await secondLookReasons(trx, actor, found)).length === 0;
  const decides = isTheirs && (await deciderReasons(trx, actor, found)).length === 0;
  const isOpen = await isPlaceOpen(trx, found.application.id);
  const offered = [
    ...(decides ? DECISIONS : []),
    ...(isTheirs && staffReasons(actor, found).length === 0 ? HANDLING : []),
    ...KEYING,
  ];
  const period = await periodOf(trx, found);
  const isPublic = period?.when === 'after payment' && isRunning(period, todayOf(desk));
  if (found.application.state === 'paid') return isPublic && offered.includes('object') ? ['object'] : [];
  return eventsFrom(applicationGraph, found.application.state).filter(
    (event) => offered.includes(event) && !(isOpen && event === 'receive'),
  );
}
