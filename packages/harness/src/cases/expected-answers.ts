import { ok, type PutOff, type Result, refused } from '@zhutui/core';
import { moneyOf } from './cell-value.ts';
import { listed } from './row-words.ts';
import type { ExpectedAnswer, WrittenBefore } from './written-set.ts';

/** The states of an application that is given nothing now, in the words of the tables. */
export const STATES: Readonly<Record<string, PutOff>> = {
  未中签: 'not drawn',
  名额已满: 'quota full',
  等候: 'waiting',
};

/** Reads 结果 of a row that stands for `count` applications: `给予 2000元`, `未中签`, or `给予 200元 ×4；名额已满 ×1`. */
export function expectedAnswers(typed: string, count: number): Result<readonly ExpectedAnswer[]> {
  const parts = listed(typed);
  const read = parts.map((part) => answerOf(part, parts.length === 1 ? count : undefined));
  const wrong = read.indexOf(undefined);
  if (parts.length === 0 || wrong >= 0) return unreadable(parts[wrong] ?? typed);
  const answers = read.flatMap((one) => one ?? []);
  const total = answers.reduce((sum, { times }) => sum + times, 0);
  return total === count
    ? ok(answers)
    : refused({ code: 'bad-answer', message: `结果共${total}份，此行有${count}份申报。` });
}

/** Reads 先前: empty, `给予`, or a state with the words of the sentence that it rests on. */
export function writtenBefore(typed: string): Result<WrittenBefore | undefined> {
  if (typed === '') return ok(undefined);
  const [word = '', ...rest] = typed.split(/\s+/);
  const state = STATES[word];
  if (word === '给予' && rest.length === 0) return ok({ state: 'given' });
  if (state !== undefined && rest.length > 0) return ok({ state, words: rest.join(' ') });
  return refused({
    code: 'bad-before',
    message: `先前“${typed}”不可识别，应为：给予，或未中签、名额已满、等候之一并写明依据的句子。`,
  });
}

function answerOf(part: string, all: number | undefined): ExpectedAnswer | undefined {
  const [, word = '', money = '', counted] = /^(\S+?)(?:\s+(\S+?元))?(?:\s*×\s*(\d+))?$/.exec(part) ?? [];
  const times = counted === undefined ? all : Number(counted);
  const state = STATES[word];
  const amount = moneyOf(money);
  if (times === undefined || times === 0) return undefined;
  if (word === '给予' && amount !== undefined && amount > 0) return { state: 'given', amount, times };
  return state === undefined || money !== '' ? undefined : { state, amount: 0, times };
}

const unreadable = (typed: string): Result<never> =>
  refused({
    code: 'bad-answer',
    message: `结果“${typed}”不可识别，应为：给予 2000元、未中签、名额已满、等候；几份不同的写作“给予 200元 ×4；名额已满 ×1”。`,
  });
