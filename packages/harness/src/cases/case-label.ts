import type { RegisterKey } from '@zhutui/core';

/** What the column 编号 says: requirement ids, and the register's entries that the row pins. */
export interface CaseLabel {
  readonly ids: readonly string[];
  readonly readings: readonly RegisterKey[];
}

export function caseLabel(typed: string): CaseLabel {
  const numbers = [...typed.matchAll(/解释\s*(\d+)/g)].map((found) => Number(found[1]));
  const rest = typed.replace(/解释\s*\d+/g, '');
  return {
    ids: rest.split(/[\s、，,；;]+/).filter((id) => id !== ''),
    readings: numbers.map((number): RegisterKey => `解释 ${number}`),
  };
}

/** The name of a case's test: its ids first, so that a requirement can be found among test names. */
export const labelled = ({ ids, readings }: CaseLabel, words: string): string =>
  [...ids, ...readings, words].join(' ');
