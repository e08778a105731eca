import type { Decision, Sentence } from '@zhutui/core';
import type { Probe } from './probe.ts';
import type { Ready, Subject } from './subject.ts';

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
    const exact = edgesOf(sorted, (at) => stateOf(decide(at), sentence));
    const edges = exact.length <= MANY ? exact : edgesOf(sorted, (at) => verdictOf(decide(at), sentence));
    return edges.map((below) => ({ sentence, probe, below, above: below + 1 }));
  });
}

/** What a sentence said in a decision: its verdict, and what it paid. */
export function stateOf(decision: Decision, sentence: Sentence): string {
  const paid = decision.items.filter((item) => item.sentence === sentence).map((item) => item.amount);
  return `${verdictOf(decision, sentence)} ${paid.join('+')}`;
}

function verdictOf(decision: Decision, sentence: Sentence): string {
  const finding = decision.findings.find((one) => one.sentence === sentence);
  return `${finding?.verdict} ${finding?.applies ?? ''}`;
}

/** The last value below each change between neighbouring marks. */
function edgesOf(marks: readonly number[], state: (at: number) => string): number[] {
  return marks.flatMap((above, index) => {
    const below = marks[index - 1];
    return below === undefined || state(below) === state(above) ? [] : [halve(below, above, state)];
  });
}

function halve(below: number, above: number, state: (at: number) => string): number {
  const start = state(below);
  let [low, high] = [below, above];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (state(middle) === start) low = middle;
    else high = middle;
  }
  return low;
}
