import {
  type AnyScheme,
  type ApplicationState,
  type Day,
  type Reason,
  type SchemeEntry,
  type Sentence,
  unread,
} from '@zhutui/core';
import type { Trx } from '@zhutui/db';
import { allocatesAt } from '../allocation/moment.ts';
import type { SetOf } from '../allocation/standing.ts';
import { cite } from '../shop/cite.ts';
import type { Shop } from '../shop/shop.ts';
import { todayOf } from '../shop/today.ts';

const UNDECIDED: readonly ApplicationState[] = ['submitted', 'reviewing', 'returned', 'onHold', 'referred'];

/**
 * What speaks for waiting with a run over those found eligible: applications may still come in, or are still under review.
 * A run may be right all the same, e.g. the first of several; so these are told, and nothing is refused. None at intake,
 * where each has been answered as it came.
 */
export async function runWarnings(
  trx: Trx,
  { desk }: Shop,
  { scheme }: SchemeEntry,
  set: SetOf,
): Promise<Reason[]> {
  if (set.moment === 'intake') return [];
  const all = set.route === null ? Object.keys(scheme.routes) : [set.route];
  const routes = all.filter((route) => allocatesAt(scheme, route, 'settlement'));
  const count = await countIn(trx, set.scheme, routes);
  return [...openWindow(scheme, routes, todayOf(desk)), ...(count === 0 ? [] : [underReview(count)])];
}

/** The latest last day that is not over, with the sentence that states it. */
function openWindow(scheme: AnyScheme, routes: readonly string[], today: Day): Reason[] {
  const parts = [scheme, ...routes.map((route) => scheme.routes[route])];
  const [last] = parts
    .flatMap((part) => Object.entries(part?.closes ?? {}))
    .map(([sentence, by]) => ({ sentence: sentence as Sentence, day: unread(by) }))
    .filter(({ day }) => day >= today)
    .sort((a, b) => (a.day < b.day ? 1 : -1));
  if (last === undefined) return [];
  const until = cite(last.sentence);
  const message = `申报期尚未结束（${until}），现在分配，其后的申报不在其内。请核对是否待申报截止后再办理。`;
  return [{ code: 'window-open', message }];
}

async function countIn(trx: Trx, scheme: string, routes: readonly string[]): Promise<number> {
  const { count } = await trx
    .selectFrom('application')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('scheme', '=', scheme)
    .where('route', 'in', routes)
    .where('state', 'in', UNDECIDED)
    .executeTakeFirstOrThrow();
  return count;
}

const underReview = (count: number): Reason => ({
  code: 'under-review',
  message: `还有${count}件申报没有审核完（待受理、审核中、补正、暂缓办理或复核），不参加这次分配。请核对是否待其审结后再办理。`,
});
