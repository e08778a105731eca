import type { Reason } from '@zhutui/core';
import { type Actor, accountsOf, type Trx } from '@zhutui/db';
import type { Case } from './case.ts';

/** A referred case is looked at by a senior reviewer who is not the one that decided last: who referred it, or approved what was objected to. */
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
  const same = first !== undefined && (await accountsOf(trx, actor)).includes(first.by);
  return [...(senior ? [] : [SENIOR_ONLY]), ...(same ? [SAME_EYES] : [])];
}

const SENIOR_ONLY: Reason = {
  code: 'senior-only',
  message: '已转复核的申报由复核人员决定，请等待复核结果。',
};
const SAME_EYES: Reason = {
  code: 'same-eyes',
  message: '这件申报由您转复核（或由您审核），复核须由另一人进行，请交由其他复核人员办理。',
};
