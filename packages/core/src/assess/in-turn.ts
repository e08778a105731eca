/** Asks several rules one after another. Gives the state as the answers left it, or `stop` as soon as one led to it. */
export type InTurn<F, S> = (facts: F, state: S) => S;

/** What an answer makes of the state; `at` tells which rule gave it. */
export type Note<A, S> = (state: S, answer: A, at: number) => S;

let serial = 0;

/**
 * Makes rules ready to be asked in turn; answers `true` and `null` are the usual ones and not noted. The calls are written
 * out, each at a place of its own, so that the machine knows whom a place calls and can build the rule in: a loop that calls
 * all from one place takes a third longer. The text holds numbers only, no word of a scheme, and a serial number, since equal
 * texts would share what is known of their places.
 */
export function inTurn<F, A, S>(
  rules: readonly ((facts: F) => A)[],
  note: Note<A, S>,
  stop?: S,
): InTurn<F, S> {
  const names = rules.map((_, at) => `rule${at}`);
  const calls = names.map(
    (name, at) =>
      `answer = ${name}(facts);
      if (answer !== true && answer !== null && (state = note(state, answer, ${at})) === stop) return stop;`,
  );
  serial += 1;
  const text = `/* ${serial} */ return (facts, state) => { let answer; ${calls.join('\n')} return state; };`;
  // oxlint-disable-next-line typescript/no-implied-eval -- the text is written here, of numbers alone.
  return new Function('note', 'stop', ...names, text)(note, stop, ...rules) as InTurn<F, S>;
}
