import { type Fields, neededBy } from '@zhutui/core';
import type { Case } from '../cases/case.ts';

/** What the form or the register calls the fact at a path; the path itself where it has no name. */
export function labelAt({ entry, route }: Pick<Case, 'entry' | 'route'>, path: string): string {
  const [group = '', name = ''] = path.split('.');
  const needs = neededBy(
    entry.scheme,
    entry.matches.map(({ match }) => match),
  );
  const groups: Readonly<Record<string, Fields>> = { ...needs, claim: route.asks };
  return groups[group]?.[name]?.label ?? OTHERS[path] ?? path;
}

const OTHERS: Readonly<Record<string, string>> = { received: '以往受助记录', filedOn: '申报日期' };
