import { calendarSchema, canonical, ok, type Result, refused, type SchemeSet } from '@zhutui/core';
import { type Actor, perform } from '@zhutui/db';
import type { Shop } from '../shop/shop.ts';

export interface CalendarInput {
  readonly key: string;
  /** As schemes name it. */
  readonly name: string;
  /** The published working days: the period, weekdays off, weekends worked, all `YYYY-MM-DD`. */
  readonly days: unknown;
  /** On what authority. */
  readonly source: string;
}

/** Takes in the published working days of a period, in place of what was known before under that name. */
export async function importCalendar(
  shop: Shop,
  actor: Actor,
  { key, name, days, source }: CalendarInput,
): Promise<Result<{ readonly name: string }>> {
  const known = calendarNames(shop.schemes);
  if (!known.includes(name))
    return refused({
      code: 'unknown-register',
      message: `没有计划使用这个工作日历。现有：${known.join('、') || '无'}。`,
      path: 'name',
    });
  const read = calendarSchema.safeParse(days);
  if (!read.success)
    return refused(
      ...read.error.issues.map(({ message, path }) => ({
        code: 'bad-calendar',
        message,
        path: ['days', ...path].join('.'),
      })),
    );
  const input = { name, days: read.data, source };
  return await perform(shop.desk, actor, { key, action: 'calendar.import', input }, async (trx, audit) => {
    const row = { days: canonical(read.data), source, by: actor.id, at: shop.desk.now() };
    await trx
      .insertInto('calendar')
      .values({ name, ...row })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
      .execute();
    const { from, until } = read.data;
    audit('calendar.import', `calendar:${name}`, { from, until, source });
    return ok({ name });
  });
}

const calendarNames = ({ entries }: SchemeSet): string[] => [
  ...new Set(entries.flatMap(({ scheme }) => scheme.calendar ?? [])),
];
