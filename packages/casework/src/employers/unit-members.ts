import { ok, parseIdNumber, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { NOT_FOUND } from '../cases/case.ts';
import { maskIdNumber } from '../people/mask.ts';
import { idKey, openNumbers } from '../people/person.ts';
import type { Shop } from '../shop/shop.ts';
import { todayOf } from '../shop/today.ts';
import { servesUnit } from './serves-unit.ts';

export interface UnitMember {
  readonly id: string;
  readonly name: string;
  /** `110101********0015` */
  readonly idNumber: string;
}
export interface UnitMembers {
  readonly members: readonly UnitMember[];
  /** Where the next page begins; null on the last. */
  readonly cursor: string | null;
}
export interface UnitMembersInput {
  readonly employerId: string;
  /** A whole ID number, else part of a name. */
  readonly text?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** A unit's own people, for its union to find whom it files for; numbers masked. Another unit's look as if there were none. */
export async function unitMembers(
  { desk }: Shop,
  actor: Actor,
  { employerId, text = '', cursor, limit = 50 }: UnitMembersInput,
): Promise<Result<UnitMembers>> {
  if (!servesUnit(actor, employerId)) return refused(NOT_FOUND);
  let query = desk.database.db.selectFrom('person').selectAll().where('employer_id', '=', employerId);
  const number = parseIdNumber(text, todayOf(desk));
  if (number.ok) query = query.where('id_key', '=', idKey(desk.sealer, number.value));
  else if (text.trim() !== '')
    query = query.where('name', 'like', `%${text.trim().replaceAll(/[%_]/g, '')}%`);
  if (cursor !== undefined) query = query.where('id', '>', cursor);
  const rows = await query
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const members = rows.slice(0, limit).map((person) => ({
    id: person.id,
    name: person.name,
    idNumber: maskIdNumber(openNumbers(desk.sealer, person).idNumber),
  }));
  return ok({ members, cursor: rows.length > limit ? (members.at(-1)?.id ?? null) : null });
}
