import type { Allotted, Reason } from '@zhutui/core';
import { type Actor, type AllocationRunTable, accountsOf, type Trx } from '@zhutui/db';
import type { AllotmentInput, Standing } from '../allocation/run-allotment.ts';
import type { StandingRow } from '../allocation/standing.ts';

export type RunRow = Readonly<AllocationRunTable>;
/** A candidate as a run keeps it; its facts are the decision's, which stay as they are. At intake there is none: they stand here, since a correction replaces those of the place. */
export type KeptCandidate = Omit<Standing, 'facts'> & Partial<Pick<Standing, 'facts'>>;
export type Answers = readonly (readonly [string, Allotted])[];

/** What a run was made on: the candidates without what can change of them meanwhile. */
export const inputOf = (
  run: Pick<AllotmentInput, 'moment' | 'seed' | 'funds'>,
  rows: readonly StandingRow[],
): AllotmentInput => ({
  moment: run.moment,
  seed: run.seed,
  funds: run.funds,
  standing: rows.map(({ id, arrived, facts, items, before, decision }) => ({
    id,
    arrived,
    facts,
    items,
    decision,
    ...(before === undefined ? {} : { before }),
  })),
});

/** Nobody decides over a set that their own application is in. */
export async function ownReasons(trx: Trx, actor: Actor, rows: readonly StandingRow[]): Promise<Reason[]> {
  if (actor.personKey === undefined) return [];
  const own = await trx
    .selectFrom('person')
    .select('id')
    .where('id_key', '=', actor.personKey)
    .executeTakeFirst();
  return rows.some(({ person_id }) => person_id === own?.id) ? [OWN_CASE] : [];
}

/** Whether this person, under whatever account, proposed the run. */
export const hasProposed = async (trx: Trx, actor: Actor, run: RunRow): Promise<boolean> =>
  (await accountsOf(trx, actor)).includes(run.proposed_by);

const OWN_CASE: Reason = {
  code: 'own-case',
  message: '参加分配的申报中有您本人的申报，按回避规定请交由其他复核人员办理。',
};
export const NO_RUN: Reason = {
  code: 'not-found',
  message: '没有找到这次分配，或您没有办理的权限。请回到列表重新选择。',
};
export const RUN_SETTLED: Reason = { code: 'run-settled', message: '这次分配已有结论，请刷新页面查看。' };
