import { describe, expect, it } from 'vitest';
import { inTurn } from './in-turn.ts';

const says = (answer: unknown) => () => answer;

describe('rules asked in turn', () => {
  it('are asked in their order, and told apart by their place; true and null are not noted', () => {
    const run = inTurn({
      rules: [says('a'), says(true), says(null), (facts: number) => facts],
      begin: (facts, given: string): readonly unknown[] => [facts, given],
      note: (state, answer, at) => [...state, [at, answer]],
      conclude: (state, facts) => ({ state, facts }),
    });
    expect(run(7, 'given')).toStrictEqual({ state: [7, 'given', [0, 'a'], [3, 7]], facts: 7 });
  });

  it('end where a note leads to the stop, without a conclusion', () => {
    const asked: string[] = [];
    const rule = (name: string, answer: boolean) => () => {
      asked.push(name);
      return answer;
    };
    const run = inTurn({
      rules: [rule('first', true), rule('second', false), rule('third', false)],
      begin: () => 'go on',
      note: (_, answer, at) => (answer ? 'go on' : `stopped at ${at}`),
      stop: 'stopped at 1',
      conclude: () => 'concluded',
    });
    expect(run(undefined, undefined)).toBe('stopped at 1');
    expect(asked).toStrictEqual(['first', 'second']);
  });

  it('may be none, or more than a person would write', () => {
    const sumOf = (many: number) =>
      inTurn({
        rules: Array.from({ length: many }, (_, at) => says(at)),
        begin: () => 0,
        note: (sum, answer) => sum + Number(answer),
        conclude: (sum) => sum,
      })(undefined, undefined);
    expect(sumOf(0)).toBe(0);
    expect(sumOf(300)).toBe((299 * 300) / 2);
  });

  it('carry no word of a scheme into the text that is run', () => {
    const rules = { "'); throw new Error('); //": says(false) };
    const run = inTurn({
      rules: Object.values(rules),
      begin: (): unknown => undefined,
      note: (_, answer) => answer,
      conclude: (state) => state,
    });
    expect(run(undefined, undefined)).toBe(false);
  });
});
