import { ownText } from './own-text.ts';

/** Rules that are asked one after another, and what their answers come to. */
export interface Turn<F, G, A, S, R> {
  readonly rules: readonly ((facts: F) => A)[];
  /** The state before any has answered. */
  readonly begin: (facts: F, given: G) => S;
  /** What an answer makes of the state; `at` tells which rule gave it. */
  readonly note: (state: S, answer: A, at: number) => S;
  /** A state that ends it: it is the result. */
  readonly stop?: S & R;
  readonly conclude: (state: S, facts: F, given: G) => R;
}

/**
 * Makes rules ready to be asked in turn; answers `true` and `null` are the usual ones and not noted. The calls are written
 * out, each at a place of its own, so that the machine knows whom a place calls and can build the rule in.
 */
export function inTurn<F, G, A, S, R>({
  rules,
  begin,
  note,
  stop,
  conclude,
}: Turn<F, G, A, S, R>): (facts: F, given: G) => R {
  const named = Object.fromEntries(rules.map((rule, at) => [`rule${at}`, rule]));
  const calls = rules.map(
    (_, at) =>
      `answer = rule${at}(facts);
      if (answer !== true && answer !== null && (state = note(state, answer, ${at})) === stop) return stop;`,
  );
  return ownText(
    { begin, note, stop, conclude, ...named },
    `return (facts, given) => {
      let state = begin(facts, given);
      let answer;
      ${calls.join('\n')}
      return conclude(state, facts, given);
    };`,
  );
}
