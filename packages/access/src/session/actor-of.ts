import { type Instant, later } from '@zhutui/core';
import type { Actor, Desk, SessionTable } from '@zhutui/db';
import { loadActor } from './load-actor.ts';
import { endOf } from './session-life.ts';
import { hashOf } from './token.ts';

/** A session's end is moved at most this often. */
const MOVE_SECONDS = 60;

/**
 * Who holds this token, with the rights they have at this moment; undefined when the session is over, the account is
 * disabled or nobody knows the token. Asking keeps the session alive.
 */
export async function actorOf(desk: Desk, token: string): Promise<Actor | undefined> {
  const { db } = desk.database;
  const now = desk.realNow();
  const session = await db
    .selectFrom('session')
    .selectAll()
    .where('id_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (session === undefined) return undefined;
  const actor = await loadActor(db, session);
  if (actor !== undefined) await keepAlive(desk, session, now);
  return actor;
}

async function keepAlive(
  desk: Desk,
  { id_hash, kind, created_at, expires_at }: SessionTable,
  now: Instant,
): Promise<void> {
  const end = endOf(kind, created_at, now);
  if (end < later(expires_at, MOVE_SECONDS * 1000)) return;
  await desk.database.write((trx) =>
    trx.updateTable('session').set({ expires_at: end }).where('id_hash', '=', id_hash).execute(),
  );
}
