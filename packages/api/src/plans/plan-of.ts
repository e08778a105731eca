import {
  type Day,
  type DayText,
  describeScheme,
  filingWindow,
  type SchemeEntry,
  standsTo,
} from '@zhutui/core';

/**
 * A plan as the portal shows it, each route with the days on which applications are taken and where today stands to them.
 * The plan itself is open while a route that pays is; a plan whose every route pays nothing takes none.
 */
export function planOf({ scheme, matches }: SchemeEntry, today: Day) {
  const description = describeScheme(
    scheme,
    matches.map(({ match }) => match),
  );
  const routes = description.routes.map((route) => {
    const window = filingWindow(scheme, route.route);
    const stands = standsTo(window, today);
    return { ...route, ...window, stands, isOpen: stands === 'open' };
  });
  const paying = routes.filter(({ pays }) => pays.length > 0);
  const open = paying.filter(({ isOpen }) => isOpen);
  const ahead = paying.filter(({ stands }) => stands === 'before');
  const stands = open.length > 0 ? 'open' : ahead.length > 0 ? 'before' : 'after';
  return {
    ...description,
    routes,
    takes: paying.length > 0,
    stands,
    isOpen: open.length > 0,
    /** The first day on which a route that is still ahead opens. */
    firstDay: inOrder(ahead.map(({ firstDay }) => firstDay))[0] ?? null,
    /** The last day of the routes that are open, else of all; null where one has none. */
    lastDay: latest((open.length > 0 ? open : paying).map(({ lastDay }) => lastDay)),
  } as const;
}

const latest = (days: readonly (DayText | null)[]): DayText | null =>
  days.includes(null) ? null : (inOrder(days).at(-1) ?? null);

const inOrder = (days: readonly (DayText | null)[]): DayText[] =>
  days.filter((day) => day !== null).sort((one, other) => (one < other ? -1 : 1));
