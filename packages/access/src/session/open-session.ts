import type { Actor, Desk, SessionTable, Trx } from '@zhutui/db';
import { endOf } from './session-life.ts';
import { hashOf, newToken } from './token.ts';

/** `token` goes into the browser's cookie and nowhere else. */
export interface SignedIn {
  readonly token: string;
  readonly actor: Actor;
}

export async function openSession(
  trx: Trx,
  desk: Desk,
  kind: SessionTable['kind'],
  actor: Actor,
): Promise<SignedIn> {
  const token = newToken(desk);
  const now = desk.realNow();
  await trx
    .insertInto('session')
    .values({
      id_hash: hashOf(token),
      kind,
      subject: actor.id,
      created_at: now,
      expires_at: endOf(kind, now, now),
    })
    .execute();
  return { token, actor };
}
