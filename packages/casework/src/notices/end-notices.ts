import { applicationGraph, next, ok, type Reason, refused } from '@zhutui/core';
import { type Actor, perform } from '@zhutui/db';
import { loadCase } from '../cases/case.ts';
import type { Shop } from '../shop/shop.ts';
import { todayOf } from '../shop/today.ts';
import { periodOf } from './notice-period.ts';

const BY_DATE: Actor = { kind: 'system', id: 'notice', name: '公示期满', roles: [] };

/** Lets go of what was held for a public notice whose last day is over; one whose end is not known stays held. Tells how many. */
export async function endNotices(shop: Shop): Promise<number> {
  const rows = await shop.desk.database.db
    .selectFrom('application')
    .select('id')
    .where('state', '=', 'published')
    .orderBy('id')
    .execute();
  let ended = 0;
  for (const { id } of rows) if (await endNotice(shop, id)) ended += 1;
  return ended;
}

async function endNotice(shop: Shop, id: string): Promise<boolean> {
  const { desk } = shop;
  const isOver = await desk.database.read(async (trx) => {
    const found = await loadCase(trx, shop, BY_DATE, id);
    const period = found.ok ? await periodOf(trx, found.value) : undefined;
    const lastDay = period?.lastDay ?? undefined;
    return lastDay !== undefined && lastDay < todayOf(desk);
  });
  const state = next(applicationGraph, 'published', 'clear');
  if (!isOver || state === undefined) return false;
  const request = { key: desk.newId(), action: 'application.clear', input: { id } };
  const cleared = await perform(desk, BY_DATE, request, async (trx, audit) => {
    const moved = await trx
      .updateTable('application')
      .set((eb) => ({ state, version: eb('version', '+', 1), updated_at: desk.now() }))
      .where('id', '=', id)
      .where('state', '=', 'published')
      .executeTakeFirst();
    if (moved.numUpdatedRows !== 1n) return refused(OBJECTED);
    audit('application.clear', `application:${id}`, { from: 'published', to: state });
    return ok(true);
  });
  return cleared.ok;
}

const OBJECTED: Reason = { code: 'stale', message: '公示期满前已有异议，转复核办理。' };
