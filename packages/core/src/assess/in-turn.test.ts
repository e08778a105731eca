import { describe, expect, it } from 'vitest';
import { inTurn } from './in-turn.ts';

const says = (answer: unknown) => () => answer;

describe('rules asked in turn', () => {
  it('are asked in their order, and told apart by their place; true and null are not noted', () => {
    const run = inTurn(
      [says('a'), says(true), says(null), (facts: number) => facts],
      (state: readonly unknown[], answer, at) => [...state, [at, answer]],
    );
    expect(run(7, [])).toStrictEqual([
      [0, 'a'],
      [3, 7],
    ]);
  });

  it('end where a note leads to the stop', () => {
    const asked: string[] = [];
    const rule = (name: string, answer: boolean) => () => {
      asked.push(name);
      return answer;
    };
    const run = inTurn(
      [rule('first', true), rule('second', false), rule('third', false)],
      (_: string, answer, at) => (answer ? 'go on' : `stopped at ${at}`),
      'stopped at 1',
    );
    expect(run(undefined, 'go on')).toBe('stopped at 1');
    expect(asked).toStrictEqual(['first', 'second']);
  });

  it('may be none, or more than a person would write', () => {
    expect(inTurn([], () => 'never')(undefined, 'as it was')).toBe('as it was');
    const many = inTurn(
      Array.from({ length: 300 }, (_, at) => says(at)),
      (sum: number, answer) => sum + Number(answer),
    );
    expect(many(undefined, 0)).toBe((299 * 300) / 2);
  });

  it('carry no word of a scheme into the text that is run', () => {
    const rule = { "'); throw new Error('); //": says(false) };
    const run = inTurn(Object.values(rule), (_: unknown, answer) => answer);
    expect(run(undefined, undefined)).toBe(false);
  });
});
