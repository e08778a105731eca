import type { Reason } from '@zhutui/core';
import { type Actor, accountsOf, type Trx } from '@zhutui/db';
import type { Case } from './case.ts';

/** A referred case is looked at by a senior reviewer who is neither the one that decided last (who referred it, or approved what was objected to) nor wrote the objection down. */
export async function secondLookReasons(trx: Trx, actor: Actor, { application }: Case): Promise<Reason[]> {
  if (application.state !== 'referred') return [];
  const senior = actor.roles.some(({ role }) => role === 'senior');
  const first = await trx
    .selectFrom('decision')
    .select('by')
    .where('application_id', '=', application.id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const accounts = await accountsOf(trx, actor);
  const same = first !== undefined && accounts.includes(first.by);
  const objected = await trx
    .selectFrom('objection')
    .select('id')
    .where('application_id', '=', application.id)
    .where('answer', 'is', null)
    .where('by', 'in', accounts)
    .executeTakeFirst();
  const isTheirs = same || objected !== undefined;
  return [...(senior ? [] : [SENIOR_ONLY]), ...(isTheirs ? [SAME_EYES] : [])];
}

const SENIOR_ONLY: Reason = {
  code: 'senior-only',
  message: '已转复核的申报由复核人员决定，请等待复核结果。',
};
const SAME_EYES: Reason = {
  code: 'same-eyes',
  message: '这件申报由您转复核（或由您审核、登记异议），复核须由另一人进行，请交由其他复核人员办理。',
};
