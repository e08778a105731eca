import {
  addDays,
  type Calendar,
  calendarSchema,
  type Day,
  type PublicNotice,
  Refer,
  type SchemeEntry,
  type Sentence,
  Unknown,
  unread,
  workingDaysAfter,
} from '@zhutui/core';
import type { Trx } from '@zhutui/db';

/** A public notice with the sentence that states it. */
export interface StatedNotice extends PublicNotice {
  readonly sentence: Sentence;
}
/** When a public notice is over: its last day, or why that is not known. */
export type NoticeEnd =
  | { readonly lastDay: Day; readonly why: null }
  | { readonly lastDay: null; readonly why: string };

/** The public notice before or after payment that the route states, else the scheme; undefined where there is none. */
export function statedNotice(
  { scheme }: SchemeEntry,
  route: string,
  when: PublicNotice['when'],
): StatedNotice | undefined {
  const cited = [scheme.routes[route]?.publicNotice, scheme.publicNotice].flatMap((notices) =>
    Object.entries(notices ?? {}).map(([sentence, notice]) => ({
      ...unread(notice),
      sentence: sentence as Sentence,
    })),
  );
  return cited.find((notice) => notice.when === when);
}

/** Counted from the day after the first; working days only as far as the calendar is published. */
export function noticeEnd(notice: PublicNotice, firstDay: Day, calendar: Calendar | undefined): NoticeEnd {
  if (notice.workingDays === undefined) return { lastDay: addDays(firstDay, notice.days ?? 0), why: null };
  if (calendar === undefined) return { lastDay: null, why: NO_CALENDAR };
  const last = workingDaysAfter(firstDay, notice.workingDays, calendar);
  if (last instanceof Refer) return { lastDay: null, why: last.reason };
  return last === null || last instanceof Unknown
    ? { lastDay: null, why: NO_CALENDAR }
    : { lastDay: last, why: null };
}

/** The calendar that the scheme names, as imported; undefined where none is. */
export async function calendarOf(trx: Trx, { scheme }: SchemeEntry): Promise<Calendar | undefined> {
  if (scheme.calendar === undefined) return undefined;
  const row = await trx
    .selectFrom('calendar')
    .select('days')
    .where('name', '=', scheme.calendar)
    .executeTakeFirst();
  return row === undefined ? undefined : calendarSchema.parse(JSON.parse(row.days));
}

const NO_CALENDAR = '工作日安排尚未导入，公示截止日无法确定，由工作人员核定。';
