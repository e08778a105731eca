import { canonical, type Ruling } from '@zhutui/core';
import type { Actor, DecisionTable, Desk, Trx } from '@zhutui/db';
import type { Case } from '../cases/case.ts';
import type { Assessed } from './assess-facts.ts';
import { keepTrace } from './kept-trace.ts';

/** What a person decided on an assessment. */
export interface Decided {
  readonly kind: DecisionTable['kind'];
  readonly rulings: readonly Ruling[];
  readonly reason: string;
}

/**
 * Keeps a decision with all it was made of: facts, findings, rulings, the member's unit, and the build of the scheme. An approval grants
 * the amount and items that the rules gave; any other decision grants nothing. Gives the decision's id.
 */
export async function storeDecision(
  trx: Trx,
  desk: Desk,
  actor: Actor,
  found: Case,
  assessed: Assessed,
  decided: Decided,
): Promise<string> {
  const { application, entry, person } = found;
  const { decision, facts } = assessed;
  const granted = decided.kind === 'approve' ? decision : { amount: 0, items: [] };
  const id = desk.newId();
  await trx
    .insertInto('decision')
    .values({
      id,
      application_id: application.id,
      employer_id: person.employer_id,
      seq: await nextSeq(trx, application.id),
      kind: decided.kind,
      scheme: entry.scheme.id,
      digest: entry.digest,
      facts: canonical(facts),
      ...(await keepTrace(trx, decision.findings)),
      rulings: canonical(decided.rulings),
      items: canonical(granted.items),
      outcome: decision.outcome,
      amount: granted.amount,
      reason: decided.reason,
      by: actor.id,
      at: desk.now(),
    })
    .execute();
  return id;
}

async function nextSeq(trx: Trx, applicationId: string): Promise<number> {
  const last = await trx
    .selectFrom('decision')
    .select('seq')
    .where('application_id', '=', applicationId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.seq ?? 0) + 1;
}
