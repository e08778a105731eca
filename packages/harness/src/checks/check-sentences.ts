import type { Plugin, Sentence } from '@zhutui/core';
import { type Cited, citedSentences, isRule } from '../plugin/cited-sentences.ts';
import { subjectOf } from '../plugin/subject.ts';
import type { Check } from './report.ts';
import type { Trial } from './trial.ts';

/** Every requirement turns somebody away, every payment pays, every limit makes a difference: in a case that came out as written. */
export function checkSentences(plugin: Plugin, proven: readonly Trial[]): Check[] {
  return citedSentences(plugin)
    .filter(isRule)
    .map((cited) => {
      const trials = proven.filter(
        ({ subject, section }) =>
          subject.plugin.id === plugin.id && [undefined, section.route].includes(cited.route),
      );
      const name = [cited.route, cited.sentence].filter((part) => part !== undefined).join(' ');
      return { kind: 'sentence', plugin: plugin.id, name, faults: faultsOf(plugin, cited, trials) };
    });
}

function faultsOf(plugin: Plugin, cited: Cited, trials: readonly Trial[]): string[] {
  const { sentence, part, by } = cited;
  if (onlyRefers(by))
    return trials.some((trial) => isReferred(trial, sentence)) ? [] : ['没有一个案例因此句转人工'];
  if (part === 'pays')
    return trials.some((trial) => isPaid(trial, sentence)) ? [] : ['没有一个案例据此句给付'];
  if (trials.some((trial) => isTurnedAway(trial, sentence))) return [];
  if (part === 'limits' && trials.some((trial) => differsWithout(plugin, cited, trial))) return [];
  return ['没有一个案例因此句不通过'];
}

/** A rule that is nothing but `refer(…)` or `referWhen(…)`, as compiled code writes it: it is never unmet. */
const onlyRefers = (by: unknown): boolean =>
  typeof by === 'function' && /=>\s*(\(0,\s*)?[\w$.]*refer(When)?\)?\(/.test(String(by));

const isPaid = ({ decision }: Trial, sentence: Sentence): boolean =>
  decision.items.some((item) => item.sentence === sentence);

const isTurnedAway = ({ decision }: Trial, sentence: Sentence): boolean =>
  decision.outcome === 'refused' &&
  decision.findings.some((finding) => finding.sentence === sentence && finding.verdict === 'unmet');

const isReferred = ({ decision }: Trial, sentence: Sentence): boolean =>
  decision.outcome === 'referred' &&
  decision.findings.some((finding) => finding.sentence === sentence && finding.verdict === 'refer');

/** Whether a case comes out otherwise once a route's limit is taken away. */
function differsWithout(
  plugin: Plugin,
  { route: name, sentence }: Cited,
  { ready, decision }: Trial,
): boolean {
  const route = plugin.kind === 'scheme' && name !== undefined ? plugin.routes[name] : undefined;
  if (plugin.kind !== 'scheme' || name === undefined || route === undefined) return false;
  const { [sentence]: _, ...limits } = route.limits ?? {};
  const without = subjectOf({ ...plugin, routes: { ...plugin.routes, [name]: { ...route, limits } } }).decide(
    ready,
  );
  return without.outcome !== decision.outcome || without.amount !== decision.amount;
}
