import type { Reason } from '@zhutui/core';
import { type Actor, accountsOf, type Trx } from '@zhutui/db';
import { type Case, NOT_FOUND } from './case.ts';

/** Reasons against somebody's deciding a case: it is their own, or they keyed it or changed what it claims. */
export async function deciderReasons(trx: Trx, actor: Actor, found: Case): Promise<Reason[]> {
  return [...staffReasons(actor, found), ...((await hasKeyed(trx, actor, found)) ? [KEYED_BY_ONESELF] : [])];
}

/** Reasons against staff's handling a case at all: only staff may, and nobody their own. */
export function staffReasons(actor: Actor, { person }: Case): Reason[] {
  if (actor.kind !== 'staff') return [NOT_FOUND];
  return actor.personKey === person.id_key ? [OWN_CASE] : [];
}

/** Whether any of what the case says was put in by this person, under whatever account, on the applicant's behalf. */
export async function hasKeyed(trx: Trx, actor: Actor, { application }: Case): Promise<boolean> {
  if (actor.kind !== 'staff') return false;
  const accounts = await accountsOf(trx, actor);
  if (application.keyed_by !== null && accounts.includes(application.keyed_by)) return true;
  const row = await trx
    .selectFrom('audit')
    .select('seq')
    .where('subject', '=', `application:${application.id}`)
    .where(
      'actor',
      'in',
      accounts.map((id) => `staff:${id}`),
    )
    .where('action', 'in', ['application.apply', 'application.correct'])
    .executeTakeFirst();
  return row !== undefined;
}

const OWN_CASE: Reason = {
  code: 'own-case',
  message: '这是您本人的申报，按回避规定请交由其他工作人员办理。',
};
const KEYED_BY_ONESELF: Reason = {
  code: 'keyed-by-oneself',
  message: '这件申报由您录入或补正过，录入与审核不能是同一人，请交由其他审核人员办理。',
};
