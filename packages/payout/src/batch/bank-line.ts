import type { AwardItemTable } from '@zhutui/db';
import { grouped } from '../shop/grouped.ts';

/** An item that can be paid: its card or account is there. */
export type PayableItem = Pick<
  AwardItemTable,
  'id' | 'application_id' | 'name' | 'amount' | 'policy' | 'payee_is' | 'base_item_id'
> & { readonly card_sealed: string };

/** One line of the bank file: an item, or the applicant's own items of one award with the matches paid along, base first. */
export type BankLine = readonly PayableItem[];

/** Items of awards themselves that go to the applicant: what a merged match may be paid along with. */
export const isOwnBase = (item: Pick<PayableItem, 'payee_is' | 'base_item_id'>): boolean =>
  item.payee_is === null && item.base_item_id === null;

/** One line an item, in their order, but for applications with matches to be paid along: these have one line for all. */
export function bankLines(items: readonly PayableItem[], along: readonly PayableItem[]): BankLine[] {
  const riders = grouped(along, ({ application_id }) => application_id);
  const lines = grouped(items, (item) =>
    isOwnBase(item) && riders.has(item.application_id) ? item.application_id : item.id,
  );
  return [...lines].map(([key, line]) => [...line, ...(riders.get(key) ?? [])]);
}

/** The lines that rows with serials make up, in the order of the serials; base items stand first. */
export function linesBySerial<R extends PayableItem & { readonly serial: number }>(
  rows: readonly R[],
): (readonly R[])[] {
  const serials = grouped(rows, ({ serial }) => serial);
  return [...serials].toSorted(([one], [other]) => one - other).map(([, line]) => line.toSorted(baseFirst));
}

function baseFirst(one: PayableItem, other: PayableItem): number {
  const isMatch = one.base_item_id !== null;
  if (isMatch !== (other.base_item_id !== null)) return isMatch ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}
