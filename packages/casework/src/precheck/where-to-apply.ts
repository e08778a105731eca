import { type AnyScheme, type Channel, type Cited, type Contact, unread } from '@zhutui/core';

export interface WhereToApply {
  /** None named: every way. */
  readonly channels: readonly Channel[];
  readonly papers: readonly string[];
  readonly contacts: readonly Contact[];
  readonly firstDay: string | null;
  /** The last day on which an application may arrive, included. */
  readonly lastDay: string | null;
}

/** By which ways, with what and until when a route is applied for: its own words, else the plan's. */
export function whereToApply(scheme: AnyScheme, name: string): WhereToApply {
  const route = scheme.routes[name];
  const channels = valuesOf(route?.channels);
  const days = (key: 'opens' | 'closes'): string[] =>
    [...valuesOf(scheme[key]), ...valuesOf(route?.[key])].sort();
  const contacts = valuesOf(route?.contact);
  return {
    channels: (channels.length > 0 ? channels : valuesOf(scheme.channels)).flat(),
    papers: [...valuesOf(scheme.papers), ...valuesOf(route?.papers)].flat(),
    contacts: contacts.length > 0 ? contacts : valuesOf(scheme.contact),
    firstDay: days('opens').at(-1) ?? null,
    lastDay: days('closes').at(0) ?? null,
  };
}

const valuesOf = <T>(cited: Cited<T> | undefined): T[] => Object.values(cited ?? {}).map(unread);
