import type { Contact, Day, Instant, PublicNotice, SchemeEntry, Sentence } from '@zhutui/core';
import type { Trx } from '@zhutui/db';
import { maskName } from '../people/mask.ts';
import { cite } from '../shop/cite.ts';
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

const MOST = 2000;

/** Everything under public notice today, the latest first: names masked, numbers none. */
export async function listNotices(shop: Shop): Promise<readonly OpenNotice[]> {
  const today = todayOf(shop.desk);
  const all = await shop.desk.database.read((trx) => noticesIn(trx, shop));
  return all.flatMap(({ shown, row }) =>
    row.ended_at === null && (shown.lastDay === null || today <= shown.lastDay) ? [shown] : [],
  );
}

/** The same for staff, with the cases; those ended too whose objection still waits for an answer. */
export async function runningNotices(shop: Shop): Promise<readonly RunningNotice[]> {
  const all = await shop.desk.database.read((trx) => noticesIn(trx, shop));
  return all.map(({ shown, row }) => ({
    ...shown,
    applicationId: row.application_id,
    reference: row.reference,
    version: row.version,
    endedAt: row.ended_at,
    openObjections: Number(row.open ?? 0),
  }));
}

type Row = Awaited<ReturnType<typeof rowsIn>>[number];
interface Listed {
  readonly shown: OpenNotice;
  readonly row: Row;
}

async function noticesIn(trx: Trx, { schemes }: Shop): Promise<Listed[]> {
  const calendars = calendarsOf(trx);
  const listed: Listed[] = [];
  for (const row of await rowsIn(trx)) {
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

const rowsIn = (trx: Trx) =>
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
    .orderBy('notice_period.opened_at', 'desc')
    .orderBy('notice_period.id', 'desc')
    .limit(MOST)
    .execute();
