import { ok, type Result, refused } from '@zhutui/core';
import { appendAudit, type Desk } from '@zhutui/db';
import { networkOf } from '../limits/network-of.ts';
import { giveBack, type TakenTurn, type Turn, takeTurns } from '../limits/take-turns.ts';
import { loadActor } from '../session/load-actor.ts';
import { openSession, type SignedIn } from '../session/open-session.ts';
import { isPassword } from './password.ts';
import { tidyUsername } from './username.ts';

export interface StaffCredentials {
  readonly username: string;
  readonly password: string;
  /** The caller's network address. */
  readonly address: string;
}

/**
 * Begins a session of staff. A wrong password, an unknown name and a disabled account get the same answer after the
 * same work. Failures are limited per name and per address, by real time.
 */
export async function signInStaff(desk: Desk, credentials: StaffCredentials): Promise<Result<SignedIn>> {
  const username = tidyUsername(credentials.username);
  const network = networkOf(credentials.address);
  const turns = await desk.database.write((trx) => takeTurns(trx, desk, turnsOf(username, network)));
  if (!turns.ok) return turns;
  const staff = await findStaff(desk, username);
  const right = await isPassword(staff?.password_hash, credentials.password);
  if (staff === undefined || !right || staff.disabled === 1) return await refuse(desk, staff?.id, network);
  return (await begin(desk, staff.id, network, turns.value)) ?? (await refuse(desk, staff.id, network));
}

const turnsOf = (username: string, network: string): Turn[] => [
  { limit: 'signInNameHere', subject: `${username} ${network}` },
  { limit: 'signInName', subject: username },
  { limit: 'signInAddress', subject: network },
];

async function findStaff(desk: Desk, username: string) {
  return await desk.database.db
    .selectFrom('staff')
    .select(['id', 'password_hash', 'disabled'])
    .where('username', '=', username)
    .executeTakeFirst();
}

/** Undefined when the account was disabled while its password was being compared. */
async function begin(
  desk: Desk,
  id: string,
  network: string,
  turns: readonly TakenTurn[],
): Promise<Result<SignedIn> | undefined> {
  return await desk.database.write(async (trx) => {
    const actor = await loadActor(trx, { kind: 'staff', subject: id });
    if (actor === undefined) return undefined;
    await giveBack(trx, turns);
    const signedIn = await openSession(trx, desk, 'staff', actor);
    const who = `staff:${id}`;
    await appendAudit(trx, {
      at: desk.now(),
      actor: who,
      action: 'session.begin',
      subject: who,
      detail: { network },
    });
    return ok(signedIn);
  });
}

/** What was typed as a name may be a password: it is not written down. */
async function refuse(desk: Desk, id: string | undefined, network: string): Promise<Result<never>> {
  const entry = { actor: 'system:sign-in', action: 'session.refuse', subject: `staff:${id ?? 'unknown'}` };
  await desk.database.write((trx) => appendAudit(trx, { at: desk.now(), ...entry, detail: { network } }));
  return refused({
    code: 'sign-in-failed',
    message: '用户名或密码不正确，或账号已停用。请核对后重试；忘记密码请联系系统管理员。',
  });
}
