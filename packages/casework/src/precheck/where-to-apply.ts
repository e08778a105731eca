import {
  type AnyScheme,
  type Channel,
  type Cited,
  type Contact,
  type FilingWindow,
  filingWindow,
  unread,
} from '@zhutui/core';

export interface WhereToApply extends FilingWindow {
  /** None named: every way. */
  readonly channels: readonly Channel[];
  readonly papers: readonly string[];
  readonly contacts: readonly Contact[];
}

/** By which ways, with what and until when a route is applied for: its own words, else the plan's. */
export function whereToApply(scheme: AnyScheme, name: string): WhereToApply {
  const route = scheme.routes[name];
  const channels = valuesOf(route?.channels);
  const contacts = valuesOf(route?.contact);
  return {
    channels: (channels.length > 0 ? channels : valuesOf(scheme.channels)).flat(),
    papers: [...valuesOf(scheme.papers), ...valuesOf(route?.papers)].flat(),
    contacts: contacts.length > 0 ? contacts : valuesOf(scheme.contact),
    ...filingWindow(scheme, name),
  };
}

const valuesOf = <T>(cited: Cited<T> | undefined): T[] => Object.values(cited ?? {}).map(unread);
