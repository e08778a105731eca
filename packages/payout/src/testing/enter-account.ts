import type { Actor } from '@zhutui/db';
import { type ConfirmedAccount, confirmPayeeAccount } from '../payees/confirm-account.ts';
import { type PayeeView, payeesWaiting } from '../payees/payees-waiting.ts';
import { proposePayeeAccount } from '../payees/propose-account.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { CITY, staff } from './payout-world.ts';
import { newKey, value } from './walk.ts';

/** An invented account of a unit. */
export const NUMBER = '110060149018010012345';
export const SOURCE = '单位盖章的收款账户说明';

/** The payees that await money of a funder. */
export const waiting = async (shop: PayoutShop, funder: string = CITY): Promise<PayeeView[]> =>
  value(await payeesWaiting(shop, staff('maker', funder), { funder }));

/** Proposes an account for the first payee that waits; its id. */
export async function proposed(
  shop: PayoutShop,
  wanted: {
    readonly funder?: string;
    readonly account?: string;
    readonly holder?: string;
    readonly actor?: Actor;
    readonly payee?: string;
  } = {},
): Promise<string> {
  const { funder = CITY, account = NUMBER, actor = staff('maker', funder), holder } = wanted;
  const payee = wanted.payee ?? (await waiting(shop, funder))[0]?.payee ?? '';
  const given = { key: newKey(), funder, payee, account, source: SOURCE };
  return value(
    await proposePayeeAccount(shop, actor, { ...given, ...(holder === undefined ? {} : { holder }) }),
  ).id;
}

/** Proposes and confirms one, by two people. */
export async function entered(
  shop: PayoutShop,
  wanted: Parameters<typeof proposed>[1] = {},
): Promise<ConfirmedAccount> {
  const id = await proposed(shop, wanted);
  const { account = NUMBER, funder = CITY } = wanted;
  return value(await confirmPayeeAccount(shop, staff('checker', funder), { key: newKey(), id, account }));
}
