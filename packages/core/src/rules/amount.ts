import type { Pay, PayeeKind } from '../scheme/scheme.ts';
import { type Fact, type Judgement, Refer, refer, Unknown } from '../values/judgement.ts';
import { type Fen, fen, least, percent } from '../values/money.ts';

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

/** The greatest of several amounts, where only the highest counts; open while one of them is. */
export function greatest(...amounts: readonly Amount[]): Amount {
  const open =
    amounts.find((amount) => amount instanceof Unknown) ?? amounts.find((amount) => amount instanceof Refer);
  if (open !== undefined) return open;
  const known = amounts.filter((amount): amount is Fen => typeof amount === 'number');
  return known.length === 0 ? null : fen(Math.max(...known));
}

/** 补足到: what is lacking to a total after what others paid; nothing where they paid it all. */
export function toppedUp(total: Amount, others: Amount): Amount {
  if (total === null || total instanceof Unknown || total instanceof Refer) return total;
  if (others instanceof Unknown || others instanceof Refer) return others;
  return others !== null && others >= total ? null : fen(total - (others ?? 0));
}

/**
 * Pays somebody other than the applicant, by name: the employer, its union, or a second person; nothing where nobody is
 * named. What is split into instalments goes to them in the same instalments.
 */
export function paidTo(pay: Pay, payee: Fact<string>, payeeIs: PayeeKind): Pay {
  if (payee === null || payee instanceof Unknown) return payee;
  if (pay === null || pay instanceof Unknown || pay instanceof Refer) return pay;
  const parts = typeof pay === 'number' ? [{ amount: pay }] : pay;
  return parts.map((part) => ({ ...part, payee, payeeIs }));
}

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

/** What is left of a budget, or of a cap on a person; "none" where there is none, 0 where it is used up. */
export function rest(budget: Fact<Fen>, spent: Fen | Unknown): Fact<Fen> {
  if (typeof budget !== 'number') return budget;
  return spent instanceof Unknown ? spent : fen(Math.max(0, budget - spent));
}
