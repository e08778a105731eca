import type { OpenList, SchemeSet } from '@zhutui/core';

/** The lists that notices leave open, each with the schemes that read it. */
export interface KnownList extends OpenList {
  readonly schemes: readonly string[];
}

export function knownLists(schemes: SchemeSet): KnownList[] {
  const known = new Map<string, KnownList>();
  for (const { scheme } of schemes.entries) {
    for (const { list, title } of scheme.lists ?? []) {
      known.set(list, { list, title, schemes: [...(known.get(list)?.schemes ?? []), scheme.title] });
    }
  }
  return [...known.values()];
}
