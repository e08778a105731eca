import type { Desk, Flag, Trx } from '@zhutui/db';
import { CODE_TRIES, codeHash } from './login-code.ts';

/** `none`: there is no code left to try; an `id` tells which code was tried. */
export type CodeTry = { readonly came: 'right' | 'wrong'; readonly id: string } | { readonly came: 'none' };

/**
 * Tries a code against the phone's latest one. Counting the try, comparing and using the code up are one UPDATE, so
 * that of any number of tries at once five are counted and one wins.
 */
export async function tryCode(trx: Trx, desk: Desk, phone: string, code: string): Promise<CodeTry> {
  const row = await trx
    .updateTable('login_code')
    .set((eb) => ({
      tries: eb('tries', '+', 1),
      used: eb
        .case()
        .when('code_hash', '=', codeHash(desk, phone, code))
        .then<Flag>(1)
        .else<Flag>(0)
        .end(),
    }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('login_code')
        .select('id')
        .where('phone_key', '=', desk.sealer.lookup('phone', phone))
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1),
    )
    .where('used', '=', 0)
    .where('tries', '<', CODE_TRIES)
    .where('expires_at', '>', desk.realNow())
    .returning(['id', 'used'])
    .executeTakeFirst();
  if (row === undefined) return { came: 'none' };
  return { came: row.used === 1 ? 'right' : 'wrong', id: row.id };
}
