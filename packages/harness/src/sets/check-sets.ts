import { amountOf, canonical } from '@zhutui/core';
import { fault } from '../cases/case-chapters.ts';
import { labelled } from '../cases/case-label.ts';
import type { Check } from '../checks/report.ts';
import { allocationsOf } from './allocations.ts';
import { compareSet } from './compare-set.ts';
import { type Answers, decideSet } from './decide-set.ts';
import type { SetTrial } from './run-set.ts';

/** Each written set against its answers, and what must hold of any run over a set. */
export const checkSets = (trials: readonly SetTrial[]): Check[] =>
  trials.map((trial) => ({
    kind: 'set',
    plugin: trial.scheme.id,
    name: labelled(trial.written, `分配：${trial.written.title}`),
    faults: [...compareSet(trial), ...lawFaults(trial).map((text) => fault(trial.written.line, text))],
  }));

/** Whether a set came out as written, and is sound in itself. */
export const setCameOut = (trial: SetTrial): boolean =>
  checkSets([trial]).every(({ faults }) => faults.length === 0);

function lawFaults(trial: SetTrial): string[] {
  const { scheme, run, answers } = trial;
  const attempts: readonly (readonly [string, () => Answers])[] = [
    ['同样的申报再算一次，结果不同', () => decideSet(scheme, run)],
    ['申报的先后次序影响结果', () => decideSet(scheme, { ...run, candidates: run.candidates.toReversed() })],
    ['以所得结果为先前结果再算一次，结果不同', () => decideSet(scheme, { ...run, before: answers })],
  ];
  return [...attempts.flatMap(([text, again]) => (same(answers, again) ? [] : [text])), ...excesses(trial)];
}

function same(answers: Answers, again: () => Answers): boolean {
  try {
    return told(again()) === told(answers);
  } catch {
    return false;
  }
}

/** Answers by number, whatever their order. */
export const told = (answers: Answers): string => canonical(Object.fromEntries(answers));

/** Nobody is given more than was decided, and who is given nothing is put off by a sentence of the notice. */
function excesses({ scheme, run, answers }: SetTrial): string[] {
  const sentences = new Set<string>(allocationsOf(scheme).map(({ sentence }) => sentence));
  return run.candidates.flatMap(({ id, items }) => {
    const answer = answers.get(id);
    if (answer === undefined) return [`遗漏了 ${id}`];
    if ('state' in answer)
      return sentences.has(answer.sentence) ? [] : [`${id} 因“${answer.sentence}”未得，通知没有这样分配`];
    const [given, decided] = [amountOf(answer.items), amountOf(items)];
    if (answer.items.length === 0 || given === 0) return [`${id} 既无给付，也没有写明因何未得`];
    return given > decided ? [`${id} 得 ${given} 分，多于审定的 ${decided} 分`] : [];
  });
}
