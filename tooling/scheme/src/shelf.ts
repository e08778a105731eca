import { type AnyMatch, type SchemeEntry, schemeSet } from '@zhutui/core';
import type { SchemePackage } from '@zhutui/registry';

/** All plugins, and where each comes from. */
export interface Shelf {
  readonly packages: readonly SchemePackage[];
  readonly schemes: readonly SchemeEntry[];
  readonly matches: readonly AnyMatch[];
  readonly findScheme: (id: string) => SchemeEntry | undefined;
  readonly findMatch: (id: string) => AnyMatch | undefined;
  readonly packageOf: (id: string) => SchemePackage | undefined;
}

/** Puts packages together. Throws an Error that names an id used twice, or a match without its scheme. */
export function shelfOf(packages: readonly SchemePackage[]): Shelf {
  const { entries, find } = schemeSet(packages);
  const matches = packages.flatMap(({ plugins }) => plugins.filter((plugin) => plugin.kind === 'match'));
  return {
    packages,
    schemes: entries,
    matches,
    findScheme: find,
    findMatch: (id) => matches.find((match) => match.id === id),
    packageOf: (id) => packages.find(({ plugins }) => plugins.some((plugin) => plugin.id === id)),
  };
}

/** The line that says which plugins there are when one was asked for that is not. */
export function notThere(shelf: Shelf, id: string): string {
  const ids = shelf.packages.flatMap(({ plugins }) => plugins.map((plugin) => plugin.id));
  return `没有编号为“${id}”的计划。现有：${ids.join('、') || '无'}。`;
}
