import { ok, parseIdNumber, type Reason, type Result, refused } from '@zhutui/core';
import type { Desk, Trx } from '@zhutui/db';
import { todayOf } from '../shop/today.ts';
import { idKey, type PersonRow } from './person.ts';

/** The member with this ID number as typed; refuses a number that is none, and one that the register does not have. */
export async function findByIdNumber(trx: Trx, desk: Desk, typed: string): Promise<Result<PersonRow>> {
  const number = parseIdNumber(typed, todayOf(desk));
  if (!number.ok) return number;
  const person = await trx
    .selectFrom('person')
    .selectAll()
    .where('id_key', '=', idKey(desk.sealer, number.value))
    .executeTakeFirst();
  return person === undefined ? refused(UNKNOWN_MEMBER) : ok(person);
}

/** The member with this id; refuses one that the register does not have (any more). */
export async function findPerson(trx: Trx, id: string): Promise<Result<PersonRow>> {
  const person = await trx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  return person === undefined ? refused(UNKNOWN_MEMBER) : ok(person);
}

/**
 * Makes other transactions that decide on this person, or change their entry, wait until this one ends. What is read
 * about the person afterwards stays true until then.
 */
export async function holdPerson(trx: Trx, id: string): Promise<void> {
  await trx
    .updateTable('person')
    .set((columns) => ({ version: columns.ref('version') }))
    .where('id', '=', id)
    .execute();
}

export const UNKNOWN_MEMBER: Reason = {
  code: 'unknown-member',
  message: '会员名册中没有此人。请核对身份证号；号码无误的，请联系所在单位工会补录会员信息后再申报。',
  path: 'idNumber',
};
