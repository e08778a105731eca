import type { Decision } from '@zhutui/core';
import { fault } from '../cases/case-chapters.ts';
import type { CaseSection, WrittenCase } from '../cases/written-case.ts';
import type { FactsJson, Ready, Subject } from '../plugin/subject.ts';

/** An application of `cases.md` as it came out. The base application of a section has no written case. */
export interface Trial {
  readonly subject: Subject;
  readonly section: CaseSection;
  readonly written: WrittenCase | undefined;
  readonly ready: Ready;
  readonly decision: Decision;
}

/** Runs a section's base application and cases; what could not be run is told with its line. */
export function runSection(
  subject: Subject,
  section: CaseSection,
): { readonly trials: readonly Trial[]; readonly faults: readonly string[] } {
  const trials: Trial[] = [];
  const faults: string[] = [];
  for (const written of [undefined, ...section.cases]) {
    const run = runCase(subject, section, written);
    if (typeof run === 'string') faults.push(run);
    else trials.push(run);
  }
  return { trials, faults };
}

function runCase(subject: Subject, section: CaseSection, written: WrittenCase | undefined): Trial | string {
  const { line, facts }: { line: number; facts: FactsJson } = written ?? {
    line: section.line,
    facts: section.base,
  };
  try {
    const ready = subject.ready(facts);
    if (!ready.ok) return fault(line, ready.reasons.map(({ message }) => message).join('；'));
    return { subject, section, written, ready: ready.value, decision: subject.decide(ready.value) };
  } catch (error) {
    return fault(line, `规则抛出异常：${error instanceof Error ? error.message : String(error)}`);
  }
}
