import { type Fact, type Judgement, Refer, refer, Unknown } from './judgement.ts';
import { type Fen, fen, least, percent } from './money.ts';

/** What a payment sentence comes to: an amount in fen, nothing, not known yet, or for a person to say. */
export type Amount = Fen | null | Unknown | Refer;

/** An amount under a condition: null where the condition is not met. */
export function when(condition: Judgement, amount: Amount): Amount {
  if (condition === true) return amount;
  return condition === false ? null : condition;
}

/** The first of several amounts that is not nothing: the tariffs of one sentence that names more than one. */
export const either = (...amounts: readonly Amount[]): Amount =>
  amounts.find((amount) => amount !== null) ?? null;

/** A declared percentage (50 = half) of an amount, rounded down to a whole fen; a rate out of all measure goes to a person. */
export function share(amount: Fen, rate: Fact<number>): Amount {
  if (rate === null || rate instanceof Unknown) return rate;
  return Number.isSafeInteger(amount * rate)
    ? percent(amount, rate)
    : refer(`比例${rate}%超出可计算的范围，请核对。`);
}

/** An amount cut to the smallest of the caps; a cap answered "none" does not bind. */
export function atMost(amount: Amount, ...caps: readonly Fact<Fen>[]): Amount {
  if (amount === null || amount instanceof Unknown || amount instanceof Refer) return amount;
  const open = caps.find((cap) => cap instanceof Unknown);
  return open ?? least(amount, ...caps.filter((cap): cap is Fen => typeof cap === 'number'));
}

/** What is left of a budget; "none" where there is no budget, 0 where it is used up. */
export const rest = (budget: Fact<Fen>, spent: Fen): Fact<Fen> =>
  typeof budget === 'number' ? fen(Math.max(0, budget - spent)) : budget;
