import type { Sentence } from '@zhutui/core';
import { fault } from '../cases/case-chapters.ts';
import { labelled } from '../cases/case-label.ts';
import { citedSentences } from '../plugin/cited-sentences.ts';
import { compareCase } from './compare-case.ts';
import type { Check } from './report.ts';
import type { Trial } from './trial.ts';

/** Each written case against its decision; each base application must have nothing against it and nothing missing. */
export const checkCases = (trials: readonly Trial[]): Check[] => trials.map(checkTrial);

/** Whether a case came out as written; a base application proves nothing. */
export const cameOut = (trial: Trial): boolean =>
  trial.written !== undefined && checkTrial(trial).faults.length === 0;

function checkTrial({ subject, section, written, decision }: Trial): Check {
  const plugin = subject.plugin.id;
  if (written === undefined) {
    const sound = decision.outcome === 'eligible' || decision.outcome === 'referred';
    const faults = sound ? [] : [fault(section.line, `基本申请应各句皆合，实为 ${decision.outcome}。`)];
    return { kind: 'case', plugin, name: `${section.route} 基本申请`, faults };
  }
  const faults = compareCase(written, decision, paymentsOf(subject.plugin)).map((text) =>
    fault(written.line, text),
  );
  return { kind: 'case', plugin, name: labelled(written, `${section.route}：${written.title}`), faults };
}

const paymentsOf = (plugin: Trial['subject']['plugin']): ReadonlySet<Sentence> =>
  new Set(citedSentences(plugin).flatMap(({ part, sentence }) => (part === 'pays' ? [sentence] : [])));
