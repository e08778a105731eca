import type { Plugin } from '@zhutui/core';
import { subjectOf } from '../plugin/subject.ts';
import { compareSet } from '../sets/compare-set.ts';
import { decideSet } from '../sets/decide-set.ts';
import { type RowTrial, runOf, type SetTrial } from '../sets/run-set.ts';

/** The first written set that comes out otherwise under a changed plugin. */
export function setNoticing(changed: Plugin, sets: readonly SetTrial[]): string | undefined {
  const noticed = sets.find((set) => !holds(changed, set));
  return noticed === undefined ? undefined : setName(noticed);
}

export const setName = ({ written }: SetTrial): string => `第${written.line}行 ${written.title}`;

function holds(changed: Plugin, set: SetTrial): boolean {
  if (changed.kind === 'match') return false;
  const subject = subjectOf(changed);
  try {
    const rows = set.rows.map(
      ({ row, ready }): RowTrial => ({ row, ready, decision: subject.decide(ready) }),
    );
    if (rows.some(({ decision }) => decision.outcome !== 'eligible')) return false;
    const run = runOf(changed, set.written, rows);
    if (!run.ok) return false;
    const answers = decideSet(changed, run.value);
    return compareSet({ ...set, subject, scheme: changed, rows, run: run.value, answers }).length === 0;
  } catch {
    return false;
  }
}
