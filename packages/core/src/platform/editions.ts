import type { SchemeEntry, SchemeSet } from '../assess/scheme-set.ts';
import type { Fields } from '../fields/field.ts';
import type { Sentence } from '../notice/notice.ts';
import type { AssessPort } from './assess-port.ts';

/** An event that somebody wants to apply for, such as a certificate's day of issue, on a day. */
export interface Event {
  readonly eventOn: string;
  readonly filedOn: string;
}

/** A route of an edition that nothing known so far shuts out; the application, once made, fixes it. */
export interface Edition {
  readonly scheme: string;
  readonly year: number;
  readonly title: string;
  readonly route: string;
  readonly routeTitle: string;
  /** Whether the route asks for the event's day at all; one that does not is open whatever the day. */
  readonly asksDay: boolean;
  /** The sentences that the two days alone already met. */
  readonly met: readonly Sentence[];
}

/**
 * The editions open to an event, in the order of the set: published routes that pay, of which no sentence is unmet with the
 * event's day and the day of filing given and all else unknown. The event's day answers the claim's fields marked `event`, or
 * every day the route asks for where none is marked; a route that asks for no day is open while it takes applications. Days
 * that are no days of the calendar open nothing, nor does a plan whose rules fail.
 */
export async function openTo(
  set: SchemeSet,
  { assess }: Pick<AssessPort, 'assess'>,
  event: Event,
): Promise<Edition[]> {
  const routes = set.entries
    .filter(({ status }) => status === 'published')
    .flatMap((entry) => Object.keys(entry.scheme.routes).map((route) => ({ entry, route })));
  const editions = await Promise.all(routes.map((one) => editionOf(assess, one, event)));
  return editions.flat();
}

async function editionOf(
  assess: AssessPort['assess'],
  { entry, route }: { readonly entry: SchemeEntry; readonly route: string },
  { eventOn, filedOn }: Event,
): Promise<Edition[]> {
  const { id, year, title, routes } = entry.scheme;
  const { asks = {}, pays, title: routeTitle = route } = routes[route] ?? {};
  if (pays === undefined) return [];
  const days = eventDays(asks);
  const claim = Object.fromEntries(days.map((name) => [name, eventOn]));
  const decision = await assess(id, { route, claim, filedOn });
  if (!decision.ok || decision.value.findings.some(({ verdict }) => verdict === 'unmet')) return [];
  const met = decision.value.findings.flatMap(({ sentence, verdict, applies }) =>
    verdict === 'met' && applies !== false ? [sentence] : [],
  );
  return [{ scheme: id, year, title, route, routeTitle, asksDay: days.length > 0, met }];
}

function eventDays(asks: Fields): string[] {
  const days = Object.entries(asks).filter(([, { kind }]) => kind === 'day');
  const marked = days.filter(([, { event }]) => event === true);
  return (marked.length > 0 ? marked : days).map(([name]) => name);
}
