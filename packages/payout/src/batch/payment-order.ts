import { fen, sum } from '@zhutui/core';
import { cardField, type Desk } from '@zhutui/db';
import type { PaymentLine, PaymentOrder } from '../bank/bank-format.ts';
import { type PayoutShop, titleOf } from '../shop/shop.ts';
import { today } from '../shop/today.ts';
import type { BankLine } from './bank-line.ts';

/** The order to pay these lines, in their order; the accounts are opened, so it must not be kept or logged. */
export function paymentOrder(
  shop: PayoutShop,
  head: { readonly reference: string; readonly funder: string },
  lines: readonly BankLine[],
): PaymentOrder {
  const purpose = purposes(shop);
  const payments = lines.map((line, at) => paymentOf(shop.desk, line, { serial: at + 1, purpose }));
  return {
    reference: head.reference,
    day: today(shop.desk),
    payer: head.funder,
    count: payments.length,
    total: sum(payments.map(({ amount }) => amount)),
    lines: payments,
  };
}

/** The card or account an item was frozen with. */
export const cardOf = (desk: Desk, item: { readonly id: string; readonly card_sealed: string }): string =>
  desk.sealer.open(item.card_sealed, cardField(item.id));

/** What a payee reads in the bank's notice: the award's title, and whether a match is in the sum. */
export function purposeOf(
  shop: PayoutShop,
  line: readonly Pick<BankLine[number], 'policy' | 'base_item_id'>[],
): string {
  const [first] = line;
  if (first === undefined) throw new RangeError('a bank line pays nothing');
  const hasAlong = first.base_item_id === null && line.some(({ base_item_id }) => base_item_id !== null);
  return `${titleOf(shop, first.policy)}${hasAlong ? ALONG : ''}`;
}

const ALONG = '（含配比补助）';

function paymentOf(
  desk: Desk,
  line: BankLine,
  { serial, purpose }: { readonly serial: number; readonly purpose: (line: BankLine) => string },
): PaymentLine {
  const [account = '', ...others] = new Set(line.map((item) => cardOf(desk, item)));
  const [name = '', ...aliases] = new Set(line.map((item) => item.name));
  if (others.length > 0 || aliases.length > 0)
    throw new RangeError(`line ${serial} would pay two accounts at once`);
  const amount = sum(line.map((item) => fen(item.amount)));
  return { serial, account, name, amount, purpose: purpose(line) };
}

function purposes(shop: PayoutShop): (line: BankLine) => string {
  const known = new Map<string, string>();
  return (line) => {
    const key = `${line[0]?.policy}\n${line.length > 1}`;
    const purpose = known.get(key) ?? purposeOf(shop, line);
    known.set(key, purpose);
    return purpose;
  };
}
