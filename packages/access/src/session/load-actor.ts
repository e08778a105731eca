import type { Actor, SessionTable, Tables } from '@zhutui/db';
import type { Kysely } from 'kysely';

/** The account as it stands now, with its rights; undefined when it is disabled or gone. */
export async function loadActor(
  db: Kysely<Tables>,
  { kind, subject }: Pick<SessionTable, 'kind' | 'subject'>,
): Promise<Actor | undefined> {
  return kind === 'staff' ? await loadStaff(db, subject) : await loadMember(db, subject);
}

async function loadStaff(db: Kysely<Tables>, id: string): Promise<Actor | undefined> {
  const staff = await db
    .selectFrom('staff')
    .select(['name', 'person_key'])
    .where('id', '=', id)
    .where('disabled', '=', 0)
    .executeTakeFirst();
  if (staff === undefined) return undefined;
  const held = db.selectFrom('staff_role').select(['role', 'scope']).where('staff_id', '=', id);
  const roles = await held.orderBy('role').orderBy('scope').execute();
  const own = staff.person_key === null ? {} : { personKey: staff.person_key };
  return { kind: 'staff', id, name: staff.name, roles, ...own };
}

async function loadMember(db: Kysely<Tables>, id: string): Promise<Actor | undefined> {
  const person = await db
    .selectFrom('person')
    .select(['name', 'id_key'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (person === undefined) return undefined;
  return { kind: 'member', id, name: person.name, roles: [], personKey: person.id_key };
}
