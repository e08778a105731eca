import {
  type Contact,
  type Day,
  type Instant,
  ok,
  type PublicNotice,
  type Result,
  refused,
  type SchemeEntry,
  type Sentence,
} from '@zhutui/core';
import type { Trx } from '@zhutui/db';
import { maskName } from '../people/mask.ts';
import { cite } from '../shop/cite.ts';
import { BAD_CURSOR, type Cursor, readCursor, writeCursor } from '../shop/cursor.ts';
import type { Shop } from '../shop/shop.ts';
import { todayOf } from '../shop/today.ts';
import { calendarOf, noticeEnd, statedNotice } from './public-notice.ts';

/** What the public sees of one application under public notice; `amount` in fen. */
export interface OpenNotice {
  readonly id: string;
  readonly when: PublicNotice['when'];
  readonly scheme: string;
  readonly schemeTitle: string;
  readonly routeTitle: string;
  /** `王*国` */
  readonly name: string;
  readonly employer: string | null;
  readonly amount: number;
  /** The sentence that asks for the public notice, quoted. */
  readonly sentence: string;
  readonly firstDay: Day;
  readonly lastDay: Day | null;
  /** Why the last day is not known yet; null where it is. */
  readonly why: string | null;
  /** To whom objections go. */
  readonly objections: Contact | null;
}
export interface RunningNotice extends OpenNotice {
  readonly applicationId: string;
  readonly reference: string;
  /** Where an objection to it is recorded: from this version of the case. */
  readonly version: number;
  readonly endedAt: Instant | null;
  /** Objections that wait for an answer. */
  readonly openObjections: number;
}

export interface NoticeFilter {
  /** The `cursor` of the page before. */
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}
export interface NoticePage<N = OpenNotice> {
  /** At most as many as asked for; fewer, also none, where some of the page are over today. */
  readonly notices: readonly N[];
  /** Where the next page begins; null on the last. */
  readonly cursor: string | null;
}

/** Everything under public notice today, the latest first, page by page: names masked, numbers none. */
export async function listNotices(shop: Shop, filter: NoticeFilter = {}): Promise<Result<NoticePage>> {
  const today = todayOf(shop.desk);
  return await pageOf(shop, filter, ({ shown, row }) =>
    row.ended_at === null && (shown.lastDay === null || today <= shown.lastDay) ? [shown] : [],
  );
}

/** The same for staff, with the cases; those ended too whose objection still waits for an answer. */
export async function runningNotices(
  shop: Shop,
  filter: NoticeFilter = {},
): Promise<Result<NoticePage<RunningNotice>>> {
  return await pageOf(shop, filter, ({ shown, row }) => [
    {
      ...shown,
      applicationId: row.application_id,
      reference: row.reference,
      version: row.version,
      endedAt: row.ended_at,
      openObjections: Number(row.open ?? 0),
    },
  ]);
}

async function pageOf<N>(
  shop: Shop,
  { cursor, limit = 50 }: NoticeFilter,
  viewOf: (listed: Listed) => readonly N[],
): Promise<Result<NoticePage<N>>> {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  if (cursor !== undefined && after === undefined) return refused(BAD_CURSOR);
  return await shop.desk.database.read(async (trx) => {
    const rows = await rowsIn(trx, after)
      .limit(limit + 1)
      .execute();
    const listed = await listedOf(trx, shop, rows.slice(0, limit));
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const next = last === undefined ? null : writeCursor({ at: last.opened_at, id: last.id });
    return ok({ notices: listed.flatMap(viewOf), cursor: next });
  });
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsIn>['executeTakeFirstOrThrow']>>;
interface Listed {
  readonly shown: OpenNotice;
  readonly row: Row;
}

async function listedOf(trx: Trx, { schemes }: Shop, rows: readonly Row[]): Promise<Listed[]> {
  const calendars = calendarsOf(trx);
  const listed: Listed[] = [];
  for (const row of rows) {
    const entry = schemes.find(row.scheme);
    const notice = entry === undefined ? undefined : statedNotice(entry, row.route, row.moment);
    if (entry === undefined || notice === undefined) continue;
    const end = noticeEnd(notice, row.first_day, await calendars(entry));
    const objections = notice.objections ?? null;
    listed.push({ row, shown: { ...shownOf(row, entry), ...end, objections } });
  }
  return listed;
}

const shownOf = (row: Row, { scheme }: SchemeEntry): Omit<OpenNotice, 'lastDay' | 'why' | 'objections'> => ({
  id: row.id,
  when: row.moment,
  scheme: row.scheme,
  schemeTitle: scheme.title,
  routeTitle: scheme.routes[row.route]?.title ?? row.route,
  name: maskName(row.name),
  employer: row.employer,
  amount: Number(row.amount ?? 0),
  sentence: cite(row.sentence as Sentence),
  firstDay: row.first_day,
});

/** The calendar of each scheme, read once. */
function calendarsOf(trx: Trx): (entry: SchemeEntry) => ReturnType<typeof calendarOf> {
  const read = new Map<string, ReturnType<typeof calendarOf>>();
  return (entry) => {
    const known = read.get(entry.scheme.id) ?? calendarOf(trx, entry);
    read.set(entry.scheme.id, known);
    return known;
  };
}

/** Everything public, the latest first; only what comes after a place in that order, where one is given. */
const rowsIn = (trx: Trx, after: Cursor | undefined) =>
  trx
    .selectFrom('notice_period')
    .innerJoin('application', 'application.id', 'notice_period.application_id')
    .innerJoin('person', 'person.id', 'application.person_id')
    .leftJoin('employer', 'employer.id', 'person.employer_id')
    .selectAll('notice_period')
    .select(['application.scheme', 'application.route', 'application.reference', 'application.version'])
    .select(['person.name', 'employer.name as employer'])
    .select((eb) => [
      eb
        .selectFrom('award_item')
        .select((item) => item.fn.sum<number>('award_item.amount').as('sum'))
        .whereRef('award_item.application_id', '=', 'application.id')
        .where('award_item.base_item_id', 'is', null)
        .where('award_item.state', '<>', 'reversed')
        .as('amount'),
      eb
        .selectFrom('objection')
        .select((one) => one.fn.countAll<number>().as('count'))
        .whereRef('objection.application_id', '=', 'application.id')
        .where('objection.answer', 'is', null)
        .as('open'),
    ])
    .where(({ eb, or, and, exists, selectFrom }) =>
      or([
        and([eb('notice_period.ended_at', 'is', null), eb('application.state', 'in', ['published', 'paid'])]),
        and([
          eb('notice_period.moment', '=', 'after payment'),
          exists(
            selectFrom('objection')
              .select('objection.id')
              .whereRef('objection.application_id', '=', 'application.id')
              .where('objection.answer', 'is', null),
          ),
        ]),
      ]),
    )
    .where(({ eb, or, and, lit }) =>
      after === undefined
        ? lit(true)
        : or([
            eb('notice_period.opened_at', '<', after.at),
            and([eb('notice_period.opened_at', '=', after.at), eb('notice_period.id', '<', after.id)]),
          ]),
    )
    .orderBy('notice_period.opened_at', 'desc')
    .orderBy('notice_period.id', 'desc');
