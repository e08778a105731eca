import { describe, expect, it } from 'vitest';
import { applicationGraph, batchGraph, type Edge, eventsFrom, itemGraph, next } from './lifecycle.ts';

type AnyGraph = readonly Edge<string, string>[];
const graphs: readonly (readonly [string, AnyGraph, readonly string[]])[] = [
  ['application', applicationGraph, ['refused', 'withdrawn', 'paid', 'notDrawn', 'quotaFull']],
  ['item', itemGraph, ['paid', 'reversed']],
  ['batch', batchGraph, ['settled', 'rejected']],
];
const statesOf = (graph: AnyGraph): string[] => [
  ...new Set(graph.flatMap(({ from, to }) => [...(from === null ? [] : [from]), to])),
];

/** Every state that edges lead to from the given ones. */
function reached(graph: AnyGraph, from: readonly (string | null)[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop())
    for (const edge of graph)
      if (edge.from === state && !seen.has(edge.to)) {
        seen.add(edge.to);
        waiting.push(edge.to);
      }
  return seen;
}

describe.each(graphs)('the graph of an %s', (_, graph, ends) => {
  it('begins in exactly one way', () => {
    expect(graph.filter(({ from }) => from === null)).toHaveLength(1);
  });

  it('reaches every state by an edge', () => {
    expect([...reached(graph, [null])].sort()).toEqual(statesOf(graph).sort());
  });

  it('ends in its last states alone, and every state can end', () => {
    expect(
      statesOf(graph)
        .filter((state) => eventsFrom(graph, state).length === 0)
        .sort(),
    ).toEqual([...ends].sort());
    for (const state of statesOf(graph).filter((one) => !ends.includes(one)))
      expect(ends.some((end) => reached(graph, [state]).has(end))).toBe(true);
  });

  it('leads each event from a state to one state only', () => {
    const keys = graph.map(({ from, event }) => `${from} ${event}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('answers nothing for an event that has no edge', () => {
    for (const state of statesOf(graph))
      for (const { event } of graph)
        expect(next(graph, state, event) !== undefined).toBe(eventsFrom(graph, state).includes(event));
  });
});

describe('an application', () => {
  it('is paid only after it was approved, and approved only after a review, a place given or a public notice', () => {
    const before = (state: string) =>
      applicationGraph.filter(({ to }) => to === state).map(({ from }) => from);
    expect(before('paid')).toEqual(['approved']);
    expect(new Set(before('approved'))).toEqual(
      new Set(['failed', 'referred', 'reviewing', 'passed', 'waiting', 'published']),
    );
  });

  it('waits for a place or a public notice, and is never paid meanwhile', () => {
    for (const state of ['passed', 'waiting', 'published', 'notDrawn', 'quotaFull'] as const)
      expect(eventsFrom(applicationGraph, state)).not.toContain('pay');
  });

  it('cannot be withdrawn once it is approved', () => {
    expect(next(applicationGraph, 'approved', 'withdraw')).toBeUndefined();
    expect(next(applicationGraph, null, 'approve')).toBeUndefined();
  });
});
