import { canonical } from '@zhutui/core';
import type { Desk, Trx } from '@zhutui/db';
import type { Grants } from './assess-matches.ts';
import type { MatchBasis } from './match-basis.ts';

/** Keeps which policies could not decide on bases now paid, and why, so that they are found again. */
export async function keepOpenMatches(
  desk: Desk,
  trx: Trx,
  { awards }: MatchBasis,
  { open }: Grants,
): Promise<void> {
  const decisions = new Map(awards.map(({ base }) => [base.application_id, base.decision_id]));
  for (const { applicationId, policy, why } of open) {
    const decision = decisions.get(applicationId);
    if (decision === undefined) continue;
    const told = { why: canonical(why), at: desk.now() };
    await trx
      .insertInto('open_match')
      .values({ decision_id: decision, policy, application_id: applicationId, ...told })
      .onConflict((conflict) => conflict.columns(['decision_id', 'policy']).doUpdateSet(told))
      .execute();
  }
}

/** What has granted is no longer open. */
export async function closeOpenMatch(trx: Trx, decisionId: string, policy: string): Promise<void> {
  await trx
    .deleteFrom('open_match')
    .where('decision_id', '=', decisionId)
    .where('policy', '=', policy)
    .execute();
}
