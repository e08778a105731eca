import type { Reason } from '@zhutui/core';
import { type Actor, accountsOf, type Trx } from '@zhutui/db';
import type { Case } from './case.ts';
import { levelOf, serves } from './levels.ts';

/**
 * Reasons against somebody's acting at the level where a case stands: only a reviewer of its body does, and one person, under
 * whatever account, acts at one level of a case only. A senior's second look counts for the level at which it was referred.
 */
export async function levelReasons(trx: Trx, actor: Actor, found: Case): Promise<Reason[]> {
  const level = levelOf(found);
  const { state, id } = found.application;
  if (level === undefined || !['reviewing', 'onHold', 'referred'].includes(state)) return [];
  const elsewhere = await trx
    .selectFrom('review_opinion')
    .select('body')
    .where('application_id', '=', id)
    .where('level', '<>', level.level)
    .where('by', 'in', await accountsOf(trx, actor))
    .executeTakeFirst();
  return [
    ...(state !== 'referred' && !serves(actor, level.body) ? [notTheirs(level.body)] : []),
    ...(elsewhere === undefined ? [] : [anotherLevel(elsewhere.body)]),
  ];
}

const notTheirs = (body: string): Reason => ({
  code: 'other-level',
  message: `这件申报现由“${body}”审核，请等待该机构的审核人员办理。`,
});
const anotherLevel = (body: string): Reason => ({
  code: 'one-level',
  message: `您已在“${body}”一级审核过这件申报，各级审核须由不同的人进行，请交由其他审核人员办理。`,
});
