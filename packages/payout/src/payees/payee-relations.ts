import type { Reason } from '@zhutui/core';
import type { Actor, Desk, PayeeAccountTable, Trx } from '@zhutui/db';
import { ownPerson } from '../shop/own-person.ts';

/**
 * Why somebody may not handle this payee's account: money of their own case goes there, the number is their own card, or
 * nobody knows by ID number who they are, and so not which other accounts are theirs.
 */
export async function relationReasons(
  trx: Trx,
  desk: Desk,
  actor: Actor,
  { payeeKey, number }: { readonly payeeKey: string; readonly number: string },
): Promise<Reason[]> {
  if (actor.personKey === undefined) return [UNKNOWN_PERSON];
  const person = await ownPerson(trx, actor);
  if (person === undefined) return [];
  const own = await trx
    .selectFrom('award_item')
    .select('id')
    .where('payee_key', '=', payeeKey)
    .where('person_id', '=', person.id)
    .where('state', 'not in', ['paid', 'reversed'])
    .limit(1)
    .executeTakeFirst();
  const holder = await cardHolder(trx, desk, number);
  return [...(own === undefined ? [] : [OWN_CASE]), ...(holder?.id === person.id ? [OWN_CARD] : [])];
}

/**
 * Why a number cannot be this payee's account: it is the card of the applicant whose award it is, or of a member by another
 * name than the holder's; for a unit or its union, of any member.
 */
export async function cardReasons(
  trx: Trx,
  desk: Desk,
  { payee_is, application_id, holder }: Pick<PayeeAccountTable, 'payee_is' | 'application_id' | 'holder'>,
  number: string,
): Promise<Reason[]> {
  const member = await cardHolder(trx, desk, number);
  if (member === undefined) return [];
  if (payee_is !== 'person') return [MEMBERS_CARD];
  const applicant = await trx
    .selectFrom('application')
    .select('person_id')
    .where('id', '=', application_id ?? '')
    .executeTakeFirst();
  if (applicant?.person_id === member.id) return [APPLICANTS_CARD];
  return member.name === holder ? [] : [ANOTHERS_CARD];
}

/** The member whose card it is. */
async function cardHolder(trx: Trx, desk: Desk, number: string) {
  return await trx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('card_key', '=', desk.sealer.lookup('card', number))
    .executeTakeFirst();
}

const UNKNOWN_PERSON: Reason = {
  code: 'unknown-person',
  message: '您的账号未登记身份证号，不能办理收款账户。请系统管理员以本人身份证号重新开立账号。',
};
const OWN_CASE: Reason = {
  code: 'own-case',
  message: '这一账户要收您本人申报中的款项，按回避规定请交由其他人员办理。',
};
const OWN_CARD: Reason = {
  code: 'own-card',
  message: '这是您本人的卡号，按回避规定请交由其他人员办理。',
  path: 'account',
};
const MEMBERS_CARD: Reason = {
  code: 'members-card',
  message: '这是一名会员的互助服务卡卡号，不能作为单位或工会的账户。请按来源材料核对账号。',
  path: 'account',
};
const APPLICANTS_CARD: Reason = {
  code: 'applicants-card',
  message: '这是申请人本人的卡号，不能作为另一收款人的账户。请按来源材料核对账号。',
  path: 'account',
};
const ANOTHERS_CARD: Reason = {
  code: 'anothers-card',
  message: '这是另一名会员的互助服务卡卡号，与开户名称不是同一人。请按来源材料核对账号和开户名称。',
  path: 'account',
};
