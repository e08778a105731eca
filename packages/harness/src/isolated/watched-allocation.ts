import { type Allocation, type Allotted, RuleError, type Sentence, Unknown } from '@zhutui/core';
import { frozen } from '../plugin/frozen.ts';

/** The same allocation under watch: what it calls gets frozen facts, and a RuleError names its sentence where it answers what it may not. */
export function watchedAllocation(
  sentence: Sentence,
  allocation: Allocation,
  note: (where: string) => void,
): Allocation {
  const watch =
    <V, A>(rule: (given: V) => A, allowed: (answer: unknown) => boolean) =>
    (given: V): A => {
      note(`“${sentence}”`);
      const answer = attempt(sentence, () => rule(frozen(given)));
      if (!allowed(answer)) throw new RuleError(sentence, `a rule may not ${wrongly(answer)}`);
      return answer;
    };
  if (allocation.method === 'own') return { ...allocation, decides: watch(allocation.decides, isAnswers) };
  if (allocation.method === 'funds') return allocation;
  const { pool, rank } = allocation;
  return {
    ...allocation,
    ...(pool === undefined
      ? {}
      : { pool: watch(pool, (answer) => typeof answer === 'string' || isNone(answer)) }),
    ...(rank === undefined ? {} : { rank: watch(rank, (answer) => isNumber(answer) || isNone(answer)) }),
  };
}

function attempt<A>(sentence: Sentence, rule: () => A): A {
  try {
    return rule();
  } catch (error) {
    throw new RuleError(sentence, error);
  }
}

const isNone = (answer: unknown): boolean => answer === null || answer instanceof Unknown;

const isNumber = (answer: unknown): boolean => typeof answer === 'number' && !Number.isNaN(answer);

const isAnswers = (answer: unknown): boolean =>
  answer instanceof Map && [...answer.values()].every((one: Allotted) => isAnswer(one));

function isAnswer(answer: Allotted | null | undefined): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  if ('state' in answer) return STATES.includes(answer.state) && typeof answer.sentence === 'string';
  return (
    Array.isArray(answer.items) &&
    answer.items.every(({ amount }) => Number.isSafeInteger(amount) && amount > 0)
  );
}

const STATES = ['not drawn', 'quota full', 'waiting'];

const wrongly = (answer: unknown): string => {
  if (answer instanceof Promise) return 'answer a promise';
  if (answer === undefined) return 'answer nothing';
  return Number.isNaN(answer) ? 'answer NaN' : `answer a value of type ${typeof answer}`;
};
