import { all, type Judgement, Refer, refer, Unknown } from '../values/judgement.ts';
import { type Fen, fen } from '../values/money.ts';
import type { Amount } from './amount.ts';

/** To which unit in fen an amount is brought, and which way: a notice that says nothing means down to a whole fen. */
export interface Rounding {
  readonly to: Fen;
  readonly how: 'down' | 'up' | 'half up';
}

export const DOWN_TO_FEN: Rounding = { to: fen(1), how: 'down' };

/**
 * So many parts of so many (`proportion(sum, [1, 3])` is a third), reckoned exactly and rounded once, as stated.
 * A proportion out of all measure goes to a person.
 */
export function proportion(
  amount: Amount,
  [parts, of]: readonly [number, number],
  rounding: Rounding = DOWN_TO_FEN,
): Amount {
  if (amount === null || amount instanceof Unknown || amount instanceof Refer) return amount;
  const exact = [amount * parts, of * rounding.to];
  if (!exact.every((part) => Number.isSafeInteger(part) && part >= 0))
    return refer(`比例${parts}:${of}超出可计算的范围，请核对。`);
  return fen(
    quotient(BigInt(amount) * BigInt(parts), BigInt(of) * BigInt(rounding.to), rounding.how) * rounding.to,
  );
}

/** 上浮 (下浮 when negative): a percentage more where the occupation is listed, the plain amount elsewhere. */
export function floated(
  amount: Amount,
  percent: number,
  listed: Judgement,
  rounding: Rounding = DOWN_TO_FEN,
): Amount {
  if (amount === null) return null;
  if (typeof listed !== 'boolean') {
    const open = amount instanceof Unknown ? all(amount, listed) : listed;
    return typeof open === 'boolean' ? amount : open;
  }
  return listed ? proportion(amount, [100 + percent, 100], rounding) : amount;
}

/** An amount brought to a unit, e.g. to whole yuan by 四舍五入. */
export const rounded = (amount: Amount, rounding: Rounding): Amount => proportion(amount, [1, 1], rounding);

function quotient(whole: bigint, by: bigint, how: Rounding['how']): number {
  const more = { down: 0n, up: by - 1n, 'half up': by / 2n }[how];
  return Number((whole + more) / by);
}
