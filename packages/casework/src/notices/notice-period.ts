import type { Day, SchemeEntry } from '@zhutui/core';
import type { Desk, NoticePeriodTable, Trx } from '@zhutui/db';
import { todayOf } from '../shop/today.ts';
import { calendarOf, holdingNotice, type NoticeEnd, noticeEnd } from './public-notice.ts';

/** A public notice of one application as it runs. */
export type NoticePeriod = NoticeEnd & { readonly sentence: string; readonly firstDay: Day };

interface Published {
  readonly entry: SchemeEntry;
  readonly application: { readonly id: string; readonly route: string };
}

/** Begins the public notice where the application's notice asks for one, today; one that has begun goes on. Tells whether there is one. */
export async function beginNotice(trx: Trx, desk: Desk, { entry, application }: Published): Promise<boolean> {
  const notice = holdingNotice(entry, application.route);
  if (notice === undefined) return false;
  const period = { sentence: notice.sentence, first_day: todayOf(desk), opened_at: desk.now() };
  await trx
    .insertInto('notice_period')
    .values({ id: desk.newId(), application_id: application.id, ...period })
    .onConflict((conflict) => conflict.column('application_id').doNothing())
    .execute();
  return true;
}

/** The public notice of an application; undefined where there is none. */
export async function periodOf(trx: Trx, published: Published): Promise<NoticePeriod | undefined> {
  const { entry, application } = published;
  const notice = holdingNotice(entry, application.route);
  const row: NoticePeriodTable | undefined = await trx
    .selectFrom('notice_period')
    .selectAll()
    .where('application_id', '=', application.id)
    .executeTakeFirst();
  if (notice === undefined || row === undefined) return undefined;
  const end = noticeEnd(notice, row.first_day, await calendarOf(trx, entry));
  return { sentence: row.sentence, firstDay: row.first_day, ...end };
}
