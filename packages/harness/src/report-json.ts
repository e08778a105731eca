import type { FullReport } from './try-fully.ts';

/** The report as plain data: every check, the rows to be written, coverage by sentence, and each mutant with what became of it. */
export function reportJson({ ok, checks, missingRows, close }: FullReport) {
  if (close === undefined) return { ok, checks, missingRows };
  const { mutants, killed, equivalent, survived } = close.mutation;
  return {
    ok,
    checks,
    missingRows,
    coverage: {
      percent: close.coverage.percent,
      sentences: close.coverage.units.map(({ line, clauses, text, by, left }) => ({
        line,
        clause: clauses.at(-1) ?? '',
        text: text.trim(),
        by,
        left,
      })),
    },
    mutation: { killed, equivalent, survived, mutants: mutants.map(({ splices: _, ...mutant }) => mutant) },
  };
}
