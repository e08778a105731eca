import type { AssessPort, SchemeSet } from '@zhutui/core';
import type { Desk } from '@zhutui/db';
import { bankFile } from '../bank/bank-file.ts';
import type { BankFormat } from '../bank/bank-format.ts';

/** What payout works with: a desk, the schemes, where matches are assessed, and the bank's layout. */
export interface PayoutShop {
  readonly desk: Desk;
  readonly schemes: SchemeSet;
  readonly assess: AssessPort;
  /** The strict CSV of `bankFile()` unless told. */
  readonly bank?: BankFormat;
}

const HOUSE_FORMAT = bankFile();

export const bankOf = (shop: PayoutShop): BankFormat => shop.bank ?? HOUSE_FORMAT;

/** The scheme's or the match policy's title; its id where the plugin is no longer there. */
export function titleOf(shop: PayoutShop, policy: string): string {
  const match = shop.schemes.entries.flatMap(({ matches }) => matches).find((one) => one.match.id === policy);
  return shop.schemes.find(policy)?.scheme.title ?? match?.match.title ?? policy;
}
