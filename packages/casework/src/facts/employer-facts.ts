import type { Trx } from '@zhutui/db';
import type { PersonRow } from '../people/person.ts';

/** What is recorded of the member's employer, and what its union has declared of its own match. */
export async function employerFacts(
  trx: Trx,
  names: readonly string[],
  person: PersonRow,
): Promise<Record<string, unknown>> {
  if (person.employer_id === null || names.length === 0) return {};
  const employer = await trx
    .selectFrom('employer')
    .select(['facts', 'match'])
    .where('id', '=', person.employer_id)
    .executeTakeFirst();
  const recorded: Record<string, unknown> = {
    ...JSON.parse(employer?.facts ?? '{}'),
    ...JSON.parse(employer?.match ?? '{}'),
  };
  return Object.fromEntries(Object.entries(recorded).filter(([name]) => names.includes(name)));
}
