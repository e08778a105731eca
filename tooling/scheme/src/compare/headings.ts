/** Clauses that stand in one notice alone, as their headings have them. */
export interface HeadingChange {
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

/** Compares two notices by the clause paths of their headings; the list of repairs is no clause. */
export function headingChanges(before: string, after: string): HeadingChange {
  const [old, now] = [clausesIn(before), clausesIn(after)];
  return {
    added: now.filter((clause) => !old.includes(clause)),
    dropped: old.filter((clause) => !now.includes(clause)),
  };
}

const clausesIn = (notice: string): string[] =>
  [...notice.matchAll(/^##+\s+(\S+)/gm)].flatMap(([, clause = '']) => (clause === '校勘' ? [] : [clause]));
