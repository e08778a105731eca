import type { Result } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { sandboxReturn } from '../bank/sandbox-bank.ts';
import { checkBatch } from '../batch/check-batch.ts';
import { exportFile } from '../batch/export-file.ts';
import { prepareBatch } from '../batch/prepare-batch.ts';
import { releaseBatch } from '../batch/release-batch.ts';
import { importReturn } from '../returns/import-return.ts';
import type { Returned } from '../returns/returned.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { CITY, staff } from './payout-world.ts';

let keys = 0;
/** A key that no other call has. */
export const newKey = (): string => {
  keys += 1;
  return `key ${keys}`;
};

/** The value; throws with all reasons when it was refused. */
export function value<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.reasons.map(({ code, message }) => `${code}: ${message}`).join('\n'));
}

/** The codes of a refusal; none when it was none. */
export const codes = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.reasons.map(({ code }) => code);

/** One batch of all that is due from a funder's money. */
export async function prepared(shop: PayoutShop, funder: string = CITY): Promise<string> {
  const { batches } = value(await prepareBatch(shop, staff('maker', funder), { key: newKey(), funder }));
  return batches[0]?.id ?? '';
}

/** A batch that three people have sent on its way, and its file. */
export async function released(
  shop: PayoutShop,
  funder: string = CITY,
): Promise<{ readonly id: string; readonly file: Uint8Array }> {
  const id = await prepared(shop, funder);
  return { id, file: await sent(shop, id, funder) };
}

/** A prepared batch sent on its way, and its file. */
export async function sent(shop: PayoutShop, id: string, funder: string = CITY): Promise<Uint8Array> {
  value(await checkBatch(shop, staff('checker', funder), { key: newKey(), id }));
  value(await releaseBatch(shop, staff('releaser', funder), { key: newKey(), id }));
  return value(await exportFile(shop, staff('releaser', funder), id)).bytes;
}

/** A prepared batch sent and wholly paid. */
export const payOut = async (shop: PayoutShop, id: string): Promise<Returned> =>
  value(await brought(shop, id, sandboxReturn(await sent(shop, id))));

export const brought = (
  shop: PayoutShop,
  id: string,
  bytes: Uint8Array,
  actor: Actor = staff('releaser'),
): Promise<Result<Returned>> => importReturn(shop, actor, { key: newKey(), id, bytes });

/** Everything due from a funder's money sent and answered; serials in `failures` fail. */
export async function paidOut(
  shop: PayoutShop,
  funder: string = CITY,
  failures: Readonly<Record<number, string>> = {},
): Promise<Returned> {
  const { id, file } = await released(shop, funder);
  return value(await brought(shop, id, sandboxReturn(file, failures), staff('releaser', funder)));
}
