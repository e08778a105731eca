import { RuleError } from '@zhutui/core';

/** What a rule did that it may not, by its sentence. */
export function told(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof RuleError)) return `抛出异常：${message}`;
  const words = message.slice(error.sentence.length + 2);
  const wrong = WRONG.find(([part]) => words.includes(part));
  return `“${error.sentence}”的规则${wrong === undefined ? `抛出异常：${words}` : wrong[1]}`;
}

/** What a rule may not do, as the core names it. */
const WRONG: readonly (readonly [string, string])[] = [
  ['answer a promise', '答了一个 Promise，应当场作答'],
  ['answer NaN', '答了 NaN，不是金额'],
  ['no amount in fen', '答的数不是以分为单位的整数金额'],
  ['answer nothing', '没有作答'],
  ['answer a value of type', '答了不合类型的值'],
  ['read only', '改动了申请的事实'],
  ['object is not extensible', '改动了申请的事实'],
  ['Cannot delete property', '改动了申请的事实'],
];
