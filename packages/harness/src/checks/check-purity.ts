import { amountOf, canonical, type Decision } from '@zhutui/core';
import { frozen } from '../plugin/frozen.ts';
import type { Check } from './report.ts';
import type { Trial } from './trial.ts';

/** Rules only look: frozen facts give the same answer again, and every answer is sound in itself. */
export function checkPurity(plugin: string, trials: readonly Trial[]): Check[] {
  const own = trials.filter((trial) => trial.subject.plugin.id === plugin);
  const lines = (test: (trial: Trial) => readonly string[]) =>
    own.flatMap((trial) =>
      test(trial).map((text) => `第${trial.written?.line ?? trial.section.line}行：${text}`),
    );
  return [
    { kind: 'purity', plugin, name: '同样的事实再算一次，结论相同，事实未被改动', faults: lines(repeated) },
    {
      kind: 'purity',
      plugin,
      name: '不通过者分文不付，通过者各项之和等于金额',
      faults: lines(({ decision }) => unsound(decision)),
    },
  ];
}

function repeated({ subject, ready, decision }: Trial): string[] {
  try {
    const still = frozen(ready);
    const answers = [decision, subject.decide(still), subject.decide(still)].map(canonical);
    return new Set(answers).size === 1 ? [] : ['再算一次，结论不同'];
  } catch (error) {
    return [`事实冻结后规则抛出异常：${error instanceof Error ? error.message : String(error)}`];
  }
}

function unsound({ outcome, amount, items, findings }: Decision): string[] {
  const eligible = outcome === 'eligible';
  const sentences = findings.map(({ sentence }) => sentence);
  return [
    ...(!eligible && (amount !== 0 || items.length > 0) ? [`${outcome} 却有金额 ${amount}`] : []),
    ...(eligible && amount === 0 ? ['通过而金额为零'] : []),
    ...(amountOf(items) === amount ? [] : ['各项之和不等于金额']),
    ...(new Set(sentences).size === sentences.length ? [] : ['同一句出现两次']),
  ];
}
