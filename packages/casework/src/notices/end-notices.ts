import { applicationGraph, next, ok, type Reason, refused } from '@zhutui/core';
import { perform, type Trx } from '@zhutui/db';
import { loadCase } from '../cases/case.ts';
import type { Shop } from '../shop/shop.ts';
import { todayOf } from '../shop/today.ts';
import { BY_DATE } from './by-date.ts';
import { periodOf } from './notice-period.ts';

/**
 * Takes down the public notices whose last day is over, and lets go of what was held for them; one whose end is not known
 * stays. An objection to what was paid still waits for its answer then. Tells how many.
 */
export async function endNotices(shop: Shop): Promise<number> {
  const rows = await shop.desk.database.db
    .selectFrom('notice_period')
    .innerJoin('application', 'application.id', 'notice_period.application_id')
    .select(['notice_period.application_id', 'notice_period.moment'])
    .where('notice_period.ended_at', 'is', null)
    .where(({ eb, or }) =>
      or([eb('moment', '=', 'after payment'), eb('application.state', '=', 'published')]),
    )
    .orderBy('notice_period.id')
    .execute();
  let ended = 0;
  for (const { application_id: id, moment } of rows)
    if ((await isOver(shop, id)) && (await (moment === 'after payment' ? takeDown : clear)(shop, id)))
      ended += 1;
  return ended;
}

const isOver = (shop: Shop, id: string): Promise<boolean> =>
  shop.desk.database.read(async (trx) => {
    const found = await loadCase(trx, shop, BY_DATE, id);
    const period = found.ok ? await periodOf(trx, found.value) : undefined;
    const lastDay = period?.lastDay ?? undefined;
    return lastDay !== undefined && lastDay < todayOf(shop.desk);
  });

async function clear({ desk }: Shop, id: string): Promise<boolean> {
  const state = next(applicationGraph, 'published', 'clear');
  if (state === undefined) return false;
  const request = { key: desk.newId(), action: 'application.clear', input: { id } };
  const cleared = await perform(desk, BY_DATE, request, async (trx, audit) => {
    const moved = await trx
      .updateTable('application')
      .set((eb) => ({ state, version: eb('version', '+', 1), updated_at: desk.now() }))
      .where('id', '=', id)
      .where('state', '=', 'published')
      .executeTakeFirst();
    if (moved.numUpdatedRows !== 1n) return refused(OBJECTED);
    await end(trx, id, desk.now());
    audit('application.clear', `application:${id}`, { from: 'published', to: state });
    return ok(true);
  });
  return cleared.ok;
}

async function takeDown({ desk }: Shop, id: string): Promise<boolean> {
  const request = { key: desk.newId(), action: 'notice.end', input: { id } };
  const ended = await perform(desk, BY_DATE, request, async (trx, audit) => {
    await end(trx, id, desk.now());
    audit('notice.end', `application:${id}`, {});
    return ok(true);
  });
  return ended.ok;
}

const end = (trx: Trx, id: string, at: string) =>
  trx
    .updateTable('notice_period')
    .set({ ended_at: at })
    .where('application_id', '=', id)
    .where('ended_at', 'is', null)
    .execute();

const OBJECTED: Reason = { code: 'stale', message: '公示期满前已有异议，转复核办理。' };
