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

function checkTrial(trial: Trial): Check {
  const { subject, section, written, decision } = trial;
  const plugin = subject.plugin.id;
  if (written === undefined) {
    const faults = isSoundBase(trial)
      ? []
      : [fault(section.line, `基本申请应各句皆合，实为 ${decision.outcome}。`)];
    return { kind: 'case', plugin, name: `${section.route} 基本申请`, faults };
  }
  const compared = compareCase(written, decision, paymentsOf(subject.plugin));
  const faults = [...compared, ...idleRulings(trial)].map((text) => fault(written.line, text));
  return { kind: 'case', plugin, name: labelled(written, `${section.route}：${written.title}`), faults };
}

/** Nothing against it and nothing missing; that of a match may be turned away on a route where it adds to nobody. */
function isSoundBase({ subject, section, decision }: Trial): boolean {
  if (decision.outcome === 'eligible' || decision.outcome === 'referred') return true;
  const nobody = section.cases.length > 0 && section.cases.every(({ outcome }) => outcome === 'refused');
  return subject.plugin.kind === 'match' && decision.outcome === 'refused' && nobody;
}

/** A person rules on nothing but what the rules referred. */
function idleRulings({ subject, ready }: Trial): string[] {
  if (ready.rulings.length === 0 || subject.plugin.kind === 'match') return [];
  const { findings } = subject.decide({ ...ready, rulings: [] });
  const referred = new Set<string>(
    findings.flatMap(({ sentence, verdict }) => (verdict === 'refer' ? [sentence] : [])),
  );
  return ready.rulings.flatMap(({ sentence }) =>
    referred.has(sentence) ? [] : [`裁定的句子没有转人工：${sentence}`],
  );
}

const paymentsOf = (plugin: Trial['subject']['plugin']): ReadonlySet<Sentence> =>
  new Set(citedSentences(plugin).flatMap(({ part, sentence }) => (part === 'pays' ? [sentence] : [])));
