import type { Kysely } from 'kysely';
import type { Tables } from '../tables/index.ts';
import type { PayeeOwner } from './payee.ts';

/** Whose award a decision is, with the unit the member belonged to then. */
export async function payeeOwner(db: Kysely<Tables>, decisionId: string): Promise<PayeeOwner> {
  const row = await db
    .selectFrom('decision')
    .leftJoin('employer', 'employer.id', 'decision.employer_id')
    .select(['decision.application_id', 'employer.id', 'employer.name'])
    .where('decision.id', '=', decisionId)
    .executeTakeFirstOrThrow();
  const { application_id, id, name } = row;
  return { applicationId: application_id, employer: id === null || name === null ? null : { id, name } };
}
