import type { AnyScheme, Plugin, Sentence } from '@zhutui/core';
import { isSpecial } from '../cases/written-payments.ts';
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
  if (part === 'pays') return unpaid(trials, sentence);
  if (trials.some((trial) => isTurnedAway(trial, sentence))) return [];
  if (part === 'limits' && trials.some((trial) => differsWithout(plugin, cited, trial))) return [];
  return ['没有一个案例因此句不通过'];
}

/** A rule that is nothing but `refer(…)` or `referWhen(…)`, as compiled code writes it: it is never unmet. */
const onlyRefers = (by: unknown): boolean =>
  typeof by === 'function' && /=>\s*(\(0,\s*)?[\w$.]*refer(When)?\)?\(/.test(String(by));

function unpaid(trials: readonly Trial[], sentence: Sentence): string[] {
  const paid = trials.filter((trial) => isPaid(trial, sentence));
  if (paid.length === 0) return ['没有一个案例据此句给付'];
  const special = paid.filter(({ decision }) =>
    decision.items.some((item) => item.sentence === sentence && isSpecial(item)),
  );
  const [first] = special;
  if (first === undefined || special.some(({ written }) => written?.payments !== undefined)) return [];
  const change = first.written?.change ?? '';
  return [`没有一个案例以“给付”一列写明此句何时给、给谁，如变更“${change}”的案例`];
}

const isPaid = ({ decision }: Trial, sentence: Sentence): boolean =>
  decision.items.some((item) => item.sentence === sentence);

const isTurnedAway = ({ decision }: Trial, sentence: Sentence): boolean =>
  decision.outcome === 'refused' &&
  decision.findings.some((finding) => finding.sentence === sentence && finding.verdict === 'unmet');

const isReferred = ({ decision }: Trial, sentence: Sentence): boolean =>
  decision.outcome === 'referred' &&
  decision.findings.some((finding) => finding.sentence === sentence && finding.verdict === 'refer');

/** Whether a case comes out otherwise once a limit, of its route or of the whole scheme, is taken away. */
function differsWithout(plugin: Plugin, cited: Cited, { ready, decision }: Trial): boolean {
  if (plugin.kind !== 'scheme') return false;
  const without = subjectOf(withoutLimit(plugin, cited)).decide(ready);
  return without.outcome !== decision.outcome || without.amount !== decision.amount;
}

function withoutLimit(scheme: AnyScheme, { route: name, sentence }: Cited): AnyScheme {
  const route = name === undefined ? undefined : scheme.routes[name];
  const { [sentence]: _, ...limits } = (name === undefined ? scheme : route)?.limits ?? {};
  if (name === undefined || route === undefined) return { ...scheme, limits };
  return { ...scheme, routes: { ...scheme.routes, [name]: { ...route, limits } } };
}
