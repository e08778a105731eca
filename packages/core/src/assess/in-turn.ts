/** Rules that are asked one after another, and what their answers come to. */
export interface Turn<F, G, A, S, R> {
  readonly rules: readonly ((facts: F) => A)[];
  /** The state before any has answered. */
  readonly begin: (facts: F, given: G) => S;
  /** What an answer makes of the state; `at` tells which rule gave it. */
  readonly note: (state: S, answer: A, at: number) => S;
  /** A state that ends it: it is the result. */
  readonly stop?: S & R;
  readonly conclude: (state: S, facts: F) => R;
}

let serial = 0;

/**
 * Makes rules ready to be asked in turn; answers `true` and `null` are the usual ones and not noted. The calls are written
 * out, each at a place of its own, so that the machine knows whom a place calls and can build the rule in: a loop that calls
 * all from one place takes half as long again. The text holds numbers only, no word of a scheme, and a serial number, since
 * equal texts would share what is known of their places.
 */
export function inTurn<F, G, A, S, R>({ rules, ...turn }: Turn<F, G, A, S, R>): (facts: F, given: G) => R {
  const names = rules.map((_, at) => `rule${at}`);
  const calls = names.map(
    (name, at) =>
      `answer = ${name}(facts);
      if (answer !== true && answer !== null && (state = note(state, answer, ${at})) === stop) return stop;`,
  );
  serial += 1;
  const text = `/* ${serial} */ return (facts, given) => {
    let state = begin(facts, given);
    let answer;
    ${calls.join('\n')}
    return conclude(state, facts);
  };`;
  // oxlint-disable-next-line typescript/no-implied-eval -- the text is written here, of numbers alone.
  const made = new Function('begin', 'note', 'stop', 'conclude', ...names, text);
  return made(turn.begin, turn.note, turn.stop, turn.conclude, ...rules) as (facts: F, given: G) => R;
}
