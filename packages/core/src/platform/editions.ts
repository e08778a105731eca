import type { SchemeEntry, SchemeSet } from '../assess/scheme-set.ts';
import type { Fields } from '../fields/field.ts';
import type { Sentence } from '../notice/notice.ts';
import type { Finding } from '../scheme/decision.ts';

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
  /** The sentences that the two days alone already met. */
  readonly met: readonly Sentence[];
}

/**
 * The editions open to an event, in the order of the set: published routes of which no sentence is unmet with the event's
 * day and the day of filing given and all else unknown. The event's day answers the claim's fields marked `event`, or
 * every day the route asks for where none is marked; a route that asks for no day is open while it takes applications.
 */
export const openTo = (set: SchemeSet, event: Event): Edition[] =>
  set.entries
    .filter(({ status }) => status === 'published')
    .flatMap((entry) => Object.keys(entry.scheme.routes).flatMap((route) => editionOf(entry, route, event)));

function editionOf(entry: SchemeEntry, route: string, { eventOn, filedOn }: Event): Edition[] {
  const { scheme } = entry;
  const asks = scheme.routes[route]?.asks ?? {};
  const claim = Object.fromEntries(eventDays(asks).map((name) => [name, eventOn]));
  const facts = entry.facts.safeParse({ route, claim, filedOn });
  const findings = facts.success ? entry.assess(facts.data).findings : [UNREADABLE];
  if (findings.some(({ verdict }) => verdict === 'unmet')) return [];
  const { id, year, title } = scheme;
  const met = findings.flatMap(({ sentence, verdict, applies }) =>
    verdict === 'met' && applies !== false ? [sentence] : [],
  );
  return [{ scheme: id, year, title, route, routeTitle: scheme.routes[route]?.title ?? route, met }];
}

/** Days that are no days of the calendar open nothing. */
const UNREADABLE: Finding = { sentence: '惯例 日期', verdict: 'unmet' };

function eventDays(asks: Fields): string[] {
  const days = Object.entries(asks).filter(([, { kind }]) => kind === 'day');
  const marked = days.filter(([, { event }]) => event === true);
  return (marked.length > 0 ? marked : days).map(([name]) => name);
}
