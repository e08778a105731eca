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

/** The edges that turning one dial shows, all other facts staying as they are. */
export function findEdges(subject: Subject, ready: Ready, probe: Probe, marks: readonly number[]): Edge[] {
  const sorted = [...new Set(marks)].sort((a, b) => a - b);
  const answers = new Map<number, Decision>();
  const decide = (at: number): Decision => {
    const answer = answers.get(at) ?? subject.decide(probe.turn(ready, at));
    answers.set(at, answer);
    return answer;
  };
  return decide(sorted[0] ?? 0).findings.flatMap(({ sentence }) => {
    const exact = edgesOf(sorted, (one, other) => differ(decide(one), decide(other), sentence));
    const edges =
      exact.length <= MANY
        ? exact
        : edgesOf(
            sorted,
            (one, other) => verdict(decide(one), sentence) !== verdict(decide(other), sentence),
          );
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

function verdict(decision: Decision, sentence: Sentence): string {
  const finding = decision.findings.find((one) => one.sentence === sentence);
  return `${finding?.verdict} ${finding?.applies ?? ''}`;
}

const paid = ({ items }: Decision, sentence: Sentence): string =>
  items.flatMap((item) => (item.sentence === sentence ? [item.amount] : [])).join('+');

type Differs = (one: number, other: number) => boolean;

/** The last value below each change between neighbouring marks. */
function edgesOf(marks: readonly number[], differs: Differs): number[] {
  return marks.flatMap((above, index) => {
    const below = marks[index - 1];
    return below === undefined || !differs(below, above) ? [] : [halve(below, above, differs)];
  });
}

function halve(below: number, above: number, differs: Differs): number {
  let [low, high] = [below, above];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (differs(below, middle)) high = middle;
    else low = middle;
  }
  return low;
}
