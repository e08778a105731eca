import { ok, type SchemeEntry } from '@zhutui/core';
import { perform } from '@zhutui/db';
import type { Shop } from '../shop/shop.ts';
import { BY_DATE } from './by-date.ts';
import { beginNotice } from './notice-period.ts';
import { statedNotice } from './public-notice.ts';

const AFTER = 'after payment';

/**
 * Begins the public notice of whatever has been paid under a notice that asks for one afterwards. Nothing of it touches
 * money: what an objection comes to is said in words, and taking money back is casework of its own. Tells how many.
 */
export async function openNotices(shop: Shop): Promise<number> {
  let opened = 0;
  for (const entry of shop.schemes.entries)
    for (const application of await paidWithout(shop, entry))
      if (await openNotice(shop, entry, application)) opened += 1;
  return opened;
}

async function paidWithout({ desk }: Shop, entry: SchemeEntry) {
  const routes = Object.keys(entry.scheme.routes).filter((route) => statedNotice(entry, route, AFTER));
  if (routes.length === 0) return [];
  return await desk.database.db
    .selectFrom('application')
    .leftJoin('notice_period', (join) =>
      join
        .onRef('notice_period.application_id', '=', 'application.id')
        .on('notice_period.moment', '=', AFTER),
    )
    .select(['application.id', 'application.route'])
    .where('application.scheme', '=', entry.scheme.id)
    .where('application.route', 'in', routes)
    .where('application.state', '=', 'paid')
    .where('notice_period.id', 'is', null)
    .orderBy('application.id')
    .execute();
}

async function openNotice(
  { desk }: Shop,
  entry: SchemeEntry,
  application: { readonly id: string; readonly route: string },
): Promise<boolean> {
  const { id } = application;
  const request = { key: desk.newId(), action: 'notice.open', input: { id } };
  const opened = await perform(desk, BY_DATE, request, async (trx, audit) => {
    await beginNotice(trx, desk, { entry, application }, AFTER);
    audit('notice.open', `application:${id}`, {});
    return ok(true);
  });
  return opened.ok;
}
