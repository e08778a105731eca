import { type Outcome, ok, type Result, refused } from '@zhutui/core';
import { moneyOf } from './cell-value.ts';

const WORDS: Readonly<Record<string, Outcome>> = {
  通过: 'eligible',
  不通过: 'refused',
  缺项: 'incomplete',
  转人工: 'referred',
  eligible: 'eligible',
  refused: 'refused',
  incomplete: 'incomplete',
  referred: 'referred',
};

/** Reads 结果: `通过 2000元`, `不通过`, `缺项`, `转人工`. An eligible case says its amount; no other one may. */
export function expectedResult(
  typed: string,
): Result<{ readonly outcome: Outcome; readonly amount: number }> {
  const [word = '', ...rest] = typed.split(/\s+/);
  const outcome = WORDS[word];
  const amount = moneyOf(rest.join(''));
  if (outcome === undefined) return wrong(typed, '应为：通过 2000元、不通过、缺项、转人工');
  if (outcome === 'eligible' && (amount === undefined || amount === 0))
    return wrong(typed, '通过的案例应写明金额，如：通过 2000元');
  if (outcome !== 'eligible' && rest.length > 0) return wrong(typed, '只有通过的案例写金额');
  return ok({ outcome, amount: amount ?? 0 });
}

const wrong = (typed: string, hint: string): Result<never> =>
  refused({ code: 'bad-result', message: `结果“${typed}”不可识别，${hint}。` });
