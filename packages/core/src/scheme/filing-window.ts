import { unread } from '../notice/notice.ts';
import type { Day, DayText } from '../values/day.ts';
import type { AnyScheme, Cited } from './scheme.ts';

/** When applications under a route are taken; null where the notice names no day. */
export interface FilingWindow {
  /** The first day. */
  readonly firstDay: DayText | null;
  /** The last day, included, until 24:00 Asia/Shanghai. */
  readonly lastDay: DayText | null;
}

/** The days that the scheme and its route state together: the latest opening and the earliest closing. */
export function filingWindow(scheme: AnyScheme, route: string): FilingWindow {
  const parts = [scheme, scheme.routes[route]];
  const days = (of: (part: (typeof parts)[number]) => Cited<DayText> | undefined): DayText[] =>
    parts.flatMap((part) => Object.values(of(part) ?? {}).map(unread)).sort();
  return {
    firstDay: days((part) => part?.opens).at(-1) ?? null,
    lastDay: days((part) => part?.closes).at(0) ?? null,
  };
}

/** Where a day stands to a window. */
export function standsTo({ firstDay, lastDay }: FilingWindow, day: Day): 'before' | 'open' | 'after' {
  if (lastDay !== null && day > lastDay) return 'after';
  return firstDay !== null && day < firstDay ? 'before' : 'open';
}
