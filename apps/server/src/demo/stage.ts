import { createStaff } from '@zhutui/access';
import type { Services } from '@zhutui/api';
import type { Result } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { type Account, DEMO_PASSWORD } from './accounts.ts';

/** Where the script of the demonstration is played: capabilities, actors by name, and keys in order. */
export interface Stage {
  readonly services: Services;
  readonly shop: Services['shop'];
  readonly key: () => string;
  /** A member of staff by user name. */
  readonly staff: (username: string) => Actor;
  /** A member by name. */
  readonly member: (name: string) => Promise<Actor>;
  readonly hire: (account: Account) => Promise<void>;
}

const SYSTEM: Actor = { kind: 'system', id: 'start', name: '系统', roles: [] };

export function openStage(services: Services): Stage {
  const { shop } = services;
  const staff = new Map<string, Actor>();
  let keys = 0;
  const key = (): string => {
    keys += 1;
    return `demonstration-${keys}`;
  };
  return {
    services,
    shop,
    key,
    staff: (username) => known(staff.get(username), username),
    member: async (name) => {
      const row = await shop.desk.database.db
        .selectFrom('person')
        .select('id')
        .where('name', '=', name)
        .executeTakeFirst();
      return { kind: 'member', id: known(row, name).id, name, roles: [] };
    },
    hire: async (account) => {
      const hired = done(
        await createStaff(shop.desk, SYSTEM, { key: key(), ...account, password: DEMO_PASSWORD }),
      );
      staff.set(account.username, { kind: 'staff', id: hired.id, name: hired.name, roles: hired.roles });
    },
  };
}

/** The value of an act that must succeed, or the demonstration is wrong. */
export function done<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(
    `the demonstration was refused: ${result.reasons.map((reason) => `${reason.code} ${reason.message}`).join('; ')}`,
  );
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the demonstration knows no ${name}`);
  return value;
}
