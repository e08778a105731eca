import { later, ok, type Result } from '@zhutui/core';
import { appendAudit, type Desk, type Trx } from '@zhutui/db';
import { enqueue, maskPhone, parsePhone } from '@zhutui/notify';
import { networkOf } from '../limits/network-of.ts';
import { type Turn, takeTurns } from '../limits/take-turns.ts';
import { CODE_MINUTES, codeHash, newCode } from './login-code.ts';

export interface CodeSent {
  /** Masked. */
  readonly to: string;
  /** How long the code can be used. */
  readonly minutes: number;
}

/**
 * Sends a one-time code to a phone. Whether the phone is in the member register is neither asked nor told here: only
 * who holds the phone learns that, by the code. An earlier code of the phone is void from now on. Limited per number
 * and per address, by real time.
 */
export async function sendCode(
  desk: Desk,
  input: { readonly phone: string; readonly address: string },
): Promise<Result<CodeSent>> {
  const phone = parsePhone(input.phone);
  if (!phone.ok) return phone;
  return await desk.database.write(async (trx) => {
    const turns = await takeTurns(trx, desk, turnsOf(phone.value, networkOf(input.address)));
    if (!turns.ok) return turns;
    await replaceCode(trx, desk, phone.value);
    return ok({ to: maskPhone(phone.value), minutes: CODE_MINUTES });
  });
}

const turnsOf = (phone: string, network: string): Turn[] => [
  { limit: 'sendPhone', subject: phone },
  { limit: 'sendPhoneDay', subject: phone },
  { limit: 'sendAddress', subject: network },
];

async function replaceCode(trx: Trx, desk: Desk, phone: string): Promise<void> {
  const [id, code, now] = [desk.newId(), newCode(desk), desk.realNow()];
  const phoneKey = desk.sealer.lookup('phone', phone);
  await trx
    .updateTable('login_code')
    .set({ used: 1 })
    .where('phone_key', '=', phoneKey)
    .where('used', '=', 0)
    .execute();
  await trx
    .insertInto('login_code')
    .values({
      id,
      phone_key: phoneKey,
      code_hash: codeHash(desk, phone, code),
      expires_at: later(now, CODE_MINUTES * 60_000),
      tries: 0,
      used: 0,
      created_at: now,
    })
    .execute();
  await enqueue(trx, desk, { about: `code:${id}`, to: phone, template: 'code', variables: { code } });
  const entry = { actor: 'system:sign-in', action: 'code.send', subject: `code:${id}` };
  await appendAudit(trx, { at: desk.now(), ...entry, detail: null });
}
