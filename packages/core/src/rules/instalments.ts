import type { Item, Pay } from '../scheme/scheme.ts';
import { addMonths, type Day, parseDay } from '../values/day.ts';
import { Refer, Unknown } from '../values/judgement.ts';
import { fen, percent } from '../values/money.ts';
import type { Amount } from './amount.ts';

/** One instalment: its share in per cent, and how many whole months after approval it falls due (at once where nothing is said). */
export interface Instalment {
  readonly percent: number;
  readonly monthsAfterApproval?: number;
}

/**
 * Splits an amount into instalments, in order; what rounding leaves goes to the last, so that they add up to the amount.
 * Throws a RangeError at load where the shares do not come to 100.
 */
export function instalments(parts: readonly Instalment[]): (amount: Amount) => Pay {
  if (parts.reduce((total, part) => total + part.percent, 0) !== 100)
    throw new RangeError('instalments do not come to 100 per cent');
  return (amount) => {
    if (amount === null || amount instanceof Unknown || amount instanceof Refer) return amount;
    const sums = parts.map((part) => percent(amount, part.percent));
    const odd = amount - sums.reduce((total, sum) => total + sum, 0);
    return parts.map(({ monthsAfterApproval }, at) => ({
      amount: fen((sums[at] ?? 0) + (at === parts.length - 1 ? odd : 0)),
      ...(monthsAfterApproval === undefined ? {} : { monthsAfterApproval }),
    }));
  };
}

/** The day before which an item is not paid, once its application has been approved; undefined where it may be paid at once. */
export function dueDay({ due, monthsAfterApproval }: Item, approvedOn: Day): Day | undefined {
  const fixed = due === undefined ? undefined : parseDay(due);
  if (monthsAfterApproval === undefined) return fixed;
  const relative = addMonths(approvedOn, monthsAfterApproval);
  return fixed === undefined || fixed < relative ? relative : fixed;
}
