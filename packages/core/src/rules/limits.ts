import { amountOf } from '../scheme/decision.ts';
import type { Item, PayeeKind } from '../scheme/scheme.ts';
import { type Fact, Refer, Unknown } from '../values/judgement.ts';
import { type Fen, fen, least } from '../values/money.ts';

/** What a limit leaves of the items, or why that is not known. */
export type Left = readonly Item[] | Unknown | Refer;

/**
 * Whose items a limit is about: the applicant's own, everybody's, those of a kind of payee, or those of one payee by name.
 * What it is not about is left as it stands.
 */
export type Whose = 'applicant' | 'everybody' | PayeeKind | { readonly payee: Fact<string> };

/**
 * Cuts a person's items to a total, the last first; `spent` is what the same cap has already given (by person, year,
 * lifetime, all routes that share it). About the applicant's own items where nothing is said: a cap on a person counts what
 * that person receives. A cap answered "none" does not bind; a cap used up leaves nothing of them.
 */
export function capTotal(
  items: readonly Item[],
  cap: Fact<Fen>,
  spent: Fen | Unknown | Refer = fen(0),
  whose: Whose = 'applicant',
): Left {
  if (cap === null || cap instanceof Unknown) return cap ?? items;
  const isTheirs = ownedBy(whose);
  if (amountOf(items.filter(isTheirs)) === 0) return items;
  if (typeof spent !== 'number') return spent;
  let left = Math.max(0, cap - spent);
  return items.flatMap((item) => {
    if (!isTheirs(item)) return [item];
    const amount = least(item.amount, fen(left));
    left -= amount;
    return amount > 0 ? [{ ...item, amount }] : [];
  });
}

/** Cuts each item to a cap of its own: the applicant's where nothing is said. */
export function capEach(items: readonly Item[], cap: Fact<Fen>, whose: Whose = 'applicant'): Left {
  if (cap === null || cap instanceof Unknown) return cap ?? items;
  const isTheirs = ownedBy(whose);
  return items.map((item) => (isTheirs(item) ? { ...item, amount: least(item.amount, cap) } : item));
}

/**
 * 就高不重复: of the sentences that pay a person (the applicant, where nothing is said) only the one that gives them most,
 * the first among equals. All its items stay (instalments, a second beneficiary), those of the others go with them; a
 * sentence that does not pay that person is left as it stands.
 */
export function highestOnly(items: readonly Item[], whose: Whose = 'applicant'): readonly Item[] {
  const theirs = items.filter(ownedBy(whose));
  const sentences = [...new Set(theirs.map(({ sentence }) => sentence))];
  const totals = sentences.map((sentence) => amountOf(theirs.filter((item) => item.sentence === sentence)));
  const best = sentences[totals.indexOf(fen(Math.max(0, ...totals)))];
  return items.filter(({ sentence }) => sentence === best || !sentences.includes(sentence));
}

/**
 * At most so many times: once as many stand in the history nothing is left of the whole award, whoever is paid by it; only
 * of one payee's items where that is said.
 */
export function capTimes(
  items: readonly Item[],
  most: number,
  times: Fact<number> | Refer,
  whose: Whose = 'everybody',
): Left {
  if (times instanceof Unknown || times instanceof Refer) return times;
  if ((times ?? 0) < most) return items;
  const isTheirs = ownedBy(whose);
  return items.filter((item) => !isTheirs(item));
}

/** What the applicant themself receives of an award. */
export const ownItems = (items: readonly Item[]): readonly Item[] => items.filter(ownedBy('applicant'));

function ownedBy(whose: Whose): (item: Item) => boolean {
  if (whose === 'everybody') return () => true;
  if (whose === 'applicant') return ({ payee = '', payeeIs }) => payee === '' && payeeIs === undefined;
  if (typeof whose === 'string') return ({ payeeIs }) => payeeIs === whose;
  return ({ payee }) => payee !== undefined && payee === whose.payee;
}
