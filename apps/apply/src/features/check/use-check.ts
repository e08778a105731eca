import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Outputs } from '@zhutui/contract';
import type { Answer } from '@zhutui/form';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';

export type CheckView = Extract<Outputs['schemes']['precheck'], { ok: true }>['value'];
export type CheckQuestion = NonNullable<CheckView['next']>;

/** One question with its answer; undefined where the asker did not know. */
export interface Given {
  readonly question: CheckQuestion;
  readonly answer: Answer | undefined;
}

/** The answers so far, kept on this page only, and what the notice says to them. */
export function useCheck(scheme: string, route: string) {
  const [given, setGiven] = useState<readonly Given[]>([]);
  const [changing, change] = useState<string>();
  const read = useQuery(
    trpc.schemes.precheck.queryOptions(
      { scheme, route, answers: answersOf(given), skipped: skippedOf(given) },
      { placeholderData: keepPreviousData },
    ),
  );
  const view = read.data?.ok === true ? read.data.value : undefined;
  const changed = given.find(({ question }) => question.path === changing);
  return {
    read,
    view,
    /** Answers that count; one to a question that others have made idle is left out. */
    given: given.filter(
      ({ question: { path }, answer }) => answer === undefined || view?.taken.includes(path) !== false,
    ),
    question: changed?.question ?? view?.next ?? undefined,
    /** The answer to start from while one is changed. */
    start: changed?.answer,
    isChanging: changed !== undefined,
    change,
    answer: (question: CheckQuestion, answer: Answer | undefined): void => {
      setGiven((now) => placed(now, { question, answer }));
      change(undefined);
    },
    again: (): void => {
      setGiven([]);
      change(undefined);
    },
  };
}

/** In its old place where the question was answered before, else last. */
function placed(now: readonly Given[], one: Given): readonly Given[] {
  const isSame = ({ question }: Given): boolean => question.path === one.question.path;
  return now.some(isSame) ? now.map((old) => (isSame(old) ? one : old)) : [...now, one];
}

type Answers = Record<string, Record<string, Answer>>;

function answersOf(given: readonly Given[]): Answers {
  const answers: Answers = {};
  for (const { question, answer } of given) {
    const [part = ''] = question.path.split('.');
    if (answer !== undefined) answers[part] = { ...answers[part], [question.name]: answer };
  }
  return answers;
}

const skippedOf = (given: readonly Given[]): string[] =>
  given.flatMap(({ question, answer }) => (answer === undefined ? [question.path] : []));
