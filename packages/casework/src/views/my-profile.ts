import { type Fields, ok, type Result } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { findPerson } from '../people/find-person.ts';
import { neededGroups } from '../registers/member-columns.ts';
import type { Shop } from '../shop/shop.ts';
import { type MemberView, memberView } from './member-view.ts';

/** A member's own entry in the register, as the union has it; numbers masked. */
export async function myProfile({ desk, schemes }: Shop, actor: Actor): Promise<Result<MemberView>> {
  const fields: Fields = Object.assign({}, ...neededGroups(schemes, 'member'));
  return await desk.database.read(async (trx) => {
    const person = await findPerson(trx, actor.kind === 'member' ? actor.id : '');
    return person.ok ? ok(await memberView(trx, desk, person.value, fields)) : person;
  });
}
