import { amountOf } from '../scheme/decision.ts';
import type { Item } from '../scheme/scheme.ts';
import { type Fact, Refer, Unknown } from '../values/judgement.ts';
import { type Fen, fen, least } from '../values/money.ts';

/** What a limit leaves, or why that is not known. */
type Left = readonly Item[] | Unknown | Refer;

/**
 * Cuts the items to a total, the last first; `spent` is what the same cap has already given (by person, year, lifetime,
 * all routes that share it). A cap answered "none" does not bind; a cap used up leaves nothing.
 */
export function capTotal(
  items: readonly Item[],
  cap: Fact<Fen>,
  spent: Fen | Unknown | Refer = fen(0),
): Left {
  if (cap === null || cap instanceof Unknown) return cap ?? items;
  if (amountOf(items) === 0) return items;
  if (typeof spent !== 'number') return spent;
  let left = Math.max(0, cap - spent);
  return items.flatMap((item) => {
    const amount = least(item.amount, fen(left));
    left -= amount;
    return amount > 0 ? [{ ...item, amount }] : [];
  });
}

/** Cuts each item to a cap of its own. */
export function capEach(items: readonly Item[], cap: Fact<Fen>): Left {
  if (cap === null || cap instanceof Unknown) return cap ?? items;
  return items.map((item) => ({ ...item, amount: least(item.amount, cap) }));
}

/**
 * 就高不重复: only the payment sentence that gives most, the first among equals. All its items stay (instalments, a
 * second beneficiary).
 */
export function highestOnly(items: readonly Item[]): readonly Item[] {
  const sentences = [...new Set(items.map(({ sentence }) => sentence))];
  const totals = sentences.map((sentence) => amountOf(items.filter((item) => item.sentence === sentence)));
  const best = sentences[totals.indexOf(fen(Math.max(0, ...totals)))];
  return items.filter(({ sentence }) => sentence === best);
}

/** At most so many times: nothing is left once as many awards stand in the history. */
export function capTimes(items: readonly Item[], most: number, times: Fact<number> | Refer): Left {
  if (times instanceof Unknown || times instanceof Refer) return times;
  return (times ?? 0) < most ? items : [];
}
