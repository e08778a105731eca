import { type Day, later, parseIdNumber } from '@zhutui/core';
import type { Actor, Database, Desk, Role } from '@zhutui/db';
import { testDesk } from '@zhutui/db/testing';
import { deliver, sandboxMessages, sandboxPort } from '@zhutui/notify';
import { createStaff } from '../index.ts';

const TODAY = '2001-01-01' as Day;
export const PASSWORD = 'correct horse battery';
export const HERE = '192.0.2.1';
export const PHONE = '13800138000';
export const platform: Actor = { kind: 'system', id: 'start', name: '系统', roles: [] };

/** A desk with a clock that a test moves, and what tests of signing in keep asking for. */
export function reception(database: Database) {
  let now = '2001-01-01T00:00:00.000Z';
  const desk = testDesk(database, { now: () => now });
  return {
    desk,
    pass: (minutes: number): void => {
      now = later(now, minutes * 60_000);
    },
    hire: (username: string, roles: readonly Role[] = [{ role: 'clerk', scope: '*' }]) =>
      hire(desk, username, roles),
    enrol: (id: string, phone: string) => enrol(desk, id, phone),
    codeOf: (phone: string) => codeOf(desk, phone),
    auditActions: async () =>
      (await database.db.selectFrom('audit').select('action').orderBy('seq').execute()).map(
        ({ action }) => action,
      ),
  };
}

async function hire(desk: Desk, username: string, roles: readonly Role[]): Promise<Actor> {
  const personIdNumber = inventedIdNumber(username);
  const input = {
    key: `hire ${username}`,
    username,
    name: username,
    password: PASSWORD,
    roles,
    personIdNumber,
  };
  const made = await createStaff(desk, platform, input);
  if (!made.ok) throw new Error(JSON.stringify(made.reasons));
  return { kind: 'staff', id: made.value.id, name: username, roles };
}

/** A row of the member register, which other packages import. */
async function enrol(desk: Desk, id: string, phone: string): Promise<void> {
  const keys = { id_key: desk.sealer.lookup('id', id), phone_key: desk.sealer.lookup('phone', phone) };
  const row = { id, name: `会员${id}`, id_sealed: 'x', facts: '{}', version: 1, updated_at: desk.now() };
  await desk.database.write((trx) =>
    trx
      .insertInto('person')
      .values({ ...row, ...keys })
      .execute(),
  );
}

/** The latest code as read on the phone. */
async function codeOf(desk: Desk, phone: string): Promise<string> {
  await deliver(desk, sandboxPort);
  const [latest] = await sandboxMessages(desk, { phone, limit: 1 });
  return /\d{6}/.exec(latest?.text ?? '')?.[0] ?? '';
}

/** A good ID number for each name. */
function inventedIdNumber(name: string): string {
  const serial = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1000, 7);
  const body = `11010119750630${String(serial).padStart(3, '0')}`;
  const good = [...'0123456789X'].find((check) => parseIdNumber(`${body}${check}`, TODAY).ok);
  return `${body}${good}`;
}
