import {
  type Plugin,
  PROCEDURE_PARTS,
  type RegisterKey,
  readingsOf,
  type Sentence,
  unread,
} from '@zhutui/core';

/** The parts of a plugin that hold sentences; those a route may state stand in routes as well. The `routes` of a match are cited too. */
const RULES = ['requires', 'opens', 'closes', 'once', 'pays', 'limits'] as const;
const DATA = [...PROCEDURE_PARTS, 'allocates', 'routes'] as const;
export type RulePart = (typeof RULES)[number];
export type DataPart = (typeof DATA)[number];

/** One sentence a plugin cites, and what carries it out. */
export interface Cited {
  /** Undefined for a sentence of the whole scheme. */
  readonly route: string | undefined;
  readonly part: RulePart | DataPart;
  readonly sentence: Sentence;
  readonly by: unknown;
  readonly readings: readonly RegisterKey[];
}

/** Every sentence of a plugin, the scheme's own first, then route by route. */
export function citedSentences(plugin: Plugin): Cited[] {
  if (plugin.kind === 'match') return sentencesIn(plugin, undefined);
  const { routes: _, ...whole } = plugin;
  const own = sentencesIn(whole, undefined);
  return [...own, ...Object.entries(plugin.routes).flatMap(([name, route]) => sentencesIn(route, name))];
}

/** Whether a sentence decides: it turns somebody away, pays or limits. Other parts tell the platform how to act. */
export const isRule = (cited: Cited): cited is Cited & { readonly part: RulePart } =>
  RULES.some((part) => part === cited.part);

function sentencesIn(place: object, route: string | undefined): Cited[] {
  const parts = new Map<string, unknown>(Object.entries(place));
  return [...RULES, ...DATA].flatMap((part) =>
    Object.entries(parts.get(part) ?? {}).map(([sentence, by]) => ({
      route,
      part,
      sentence: sentence as Sentence,
      by: unread(by),
      readings: readingsOf(by),
    })),
  );
}
