import type { Decision, Sentence } from '@zhutui/core';
import type { Ready, Subject } from '../plugin/subject.ts';
import type { Probe } from './probe.ts';

/** Two neighbouring values of a fact on which a sentence answers differently. */
export interface Edge {
  readonly sentence: Sentence;
  readonly probe: Probe;
  readonly below: number;
  readonly above: number;
}

/** More edges than this on one dial and the amount simply follows the figure; then only verdicts are compared. */
const MANY = 40;

/** The edges that turning one dial shows, all other facts staying as they are. Marks are sorted, each once. */
export function findEdges(subject: Subject, ready: Ready, probe: Probe, marks: readonly number[]): Edge[] {
  const decide = remembered((at) => subject.decide(probe.turn(ready, at)));
  const steps = marks.flatMap((above, index): Step[] => {
    const below = marks[index - 1];
    return below === undefined || alike(decide(below), decide(above)) ? [] : [{ below, above }];
  });
  if (steps.length === 0) return [];
  return decide(0).findings.flatMap(({ sentence }) => {
    const exact = edgesOf(steps, (one, other) => differ(decide(one), decide(other), sentence));
    const edges =
      exact.length <= MANY
        ? exact
        : edgesOf(steps, (one, other) => verdict(decide(one), sentence) !== verdict(decide(other), sentence));
    return edges.map((below) => ({ sentence, probe, below, above: below + 1 }));
  });
}

/** Whether a sentence says something else in another decision, or pays another sum where both are eligible. */
export function differ(one: Decision, other: Decision, sentence: Sentence): boolean {
  if (verdict(one, sentence) !== verdict(other, sentence)) return true;
  return (
    one.outcome === 'eligible' &&
    other.outcome === 'eligible' &&
    paid(one, sentence) !== paid(other, sentence)
  );
}

/** Between neighbouring marks: the decision changes somewhere in here. */
interface Step {
  readonly below: number;
  readonly above: number;
}
type Differs = (one: number, other: number) => boolean;

function remembered(decide: (at: number) => Decision): (at: number) => Decision {
  const answers = new Map<number, Decision>();
  return (at) => {
    const answer = answers.get(at) ?? decide(at);
    answers.set(at, answer);
    return answer;
  };
}

/** Surely the same in every sentence: met and unmet findings are shared objects. */
const alike = (one: Decision, other: Decision): boolean =>
  one.amount === other.amount && one.findings.every((finding, at) => finding === other.findings[at]);

function verdict(decision: Decision, sentence: Sentence): string {
  const finding = decision.findings.find((one) => one.sentence === sentence);
  return `${finding?.verdict} ${finding?.applies ?? ''}`;
}

const paid = ({ items }: Decision, sentence: Sentence): string =>
  items.flatMap((item) => (item.sentence === sentence ? [item.amount] : [])).join('+');

/** The last value below each change. */
const edgesOf = (steps: readonly Step[], differs: Differs): number[] =>
  steps.flatMap(({ below, above }) => (differs(below, above) ? [halve(below, above, differs)] : []));

function halve(below: number, above: number, differs: Differs): number {
  let [low, high] = [below, above];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (differs(below, middle)) high = middle;
    else low = middle;
  }
  return low;
}
