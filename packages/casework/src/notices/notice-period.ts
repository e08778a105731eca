import type { Day, Instant, PublicNotice, SchemeEntry } from '@zhutui/core';
import type { Desk, Trx } from '@zhutui/db';
import { todayOf } from '../shop/today.ts';
import { calendarOf, type NoticeEnd, noticeEnd, statedNotice } from './public-notice.ts';

/** A public notice of one application as it runs. */
export type NoticePeriod = NoticeEnd & {
  readonly when: PublicNotice['when'];
  readonly sentence: string;
  readonly firstDay: Day;
  /** When it was taken down after its last day; null while it runs. */
  readonly endedAt: Instant | null;
};

export interface Published {
  readonly entry: SchemeEntry;
  readonly application: { readonly id: string; readonly route: string };
}

/** Begins the public notice where the application's notice asks for one then, today; one that has begun goes on. Tells whether there is one. */
export async function beginNotice(
  trx: Trx,
  desk: Desk,
  { entry, application }: Published,
  when: PublicNotice['when'] = 'before payment',
): Promise<boolean> {
  const notice = statedNotice(entry, application.route, when);
  if (notice === undefined) return false;
  const period = { sentence: notice.sentence, first_day: todayOf(desk), opened_at: desk.now() };
  await trx
    .insertInto('notice_period')
    .values({ id: desk.newId(), application_id: application.id, moment: when, ...period, ended_at: null })
    .onConflict((conflict) => conflict.columns(['application_id', 'moment']).doNothing())
    .execute();
  return true;
}

/** The public notice of an application, the latest where there are two; undefined where there is none. */
export async function periodOf(trx: Trx, published: Published): Promise<NoticePeriod | undefined> {
  const { entry, application } = published;
  const row = await trx
    .selectFrom('notice_period')
    .selectAll()
    .where('application_id', '=', application.id)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const notice = row === undefined ? undefined : statedNotice(entry, application.route, row.moment);
  if (notice === undefined || row === undefined) return undefined;
  const end = noticeEnd(notice, row.first_day, await calendarOf(trx, entry));
  const { sentence, moment: when, first_day: firstDay, ended_at: endedAt } = row;
  return { when, sentence, firstDay, endedAt, ...end };
}

/** Whether an objection to it is still in time: its last day is not over, or nobody knows it. */
export const isRunning = ({ endedAt, lastDay }: NoticePeriod, today: Day): boolean =>
  endedAt === null && (lastDay === null || today <= lastDay);
