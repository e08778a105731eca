import {
  addsTo,
  type Decision,
  FAILED_DECISION,
  type FactsInput,
  fen,
  isPluginFailure,
  ok,
  type Result,
  refused,
} from '@zhutui/core';
import { type Actor, grantedTo } from '@zhutui/db';
import { sql } from 'kysely';
import { type Case, loadCase } from '../cases/case.ts';
import type { Shop } from '../shop/shop.ts';
import { type Assessed, assessFacts } from './assess-facts.ts';

/** What the rules say of a case now. */
export interface CaseAssessment {
  readonly decision: Decision;
  readonly facts: FactsInput;
  /** What each policy that adds to the scheme would grant; none unless eligible. */
  readonly matches: readonly MatchAssessment[];
}
export interface MatchAssessment {
  readonly policy: string;
  readonly title: string;
  /** Whose money; `employer:…` for the applicant's own unit. */
  readonly funder: string;
  readonly decision: Decision;
}

/** Assesses a case as it stands, for the reviewer to see; nothing is decided or kept. A match whose rules fail is left to a person. */
export async function assessCase(shop: Shop, actor: Actor, id: string): Promise<Result<CaseAssessment>> {
  const found = await shop.desk.database.read((trx) => loadCase(trx, shop, actor, id));
  if (!found.ok) return found;
  const assessed = await assessFacts(shop, actor, id);
  if (!assessed.ok) return assessed;
  const { decision, facts, failure } = assessed.value;
  if (failure !== undefined) return refused(...failure);
  const matches = await matchesOf(shop, found.value, assessed.value);
  return matches.ok ? ok({ decision, facts, matches: matches.value }) : matches;
}

async function matchesOf(
  shop: Shop,
  { entry, person, application }: Case,
  { decision, facts }: Assessed,
): Promise<Result<MatchAssessment[]>> {
  const all: MatchAssessment[] = [];
  if (decision.outcome !== 'eligible') return ok(all);
  for (const { match } of entry.matches) {
    const funder = typeof match.funder === 'string' ? match.funder : unitOf(person.employer_id);
    if (funder === undefined || !addsTo(match, facts.route)) continue;
    const award = {
      amount: decision.amount,
      items: decision.items,
      spent: fen(await spentBy(shop, match.id, funder)),
      granted: await grantedTo(shop.desk.database.db, [match.id], [application.person_id]),
    };
    const added = await shop.assess.match(entry.scheme.id, match.id, facts, award);
    if (!added.ok && !isPluginFailure(added)) return added;
    const said = added.ok ? added.value : FAILED_DECISION;
    all.push({ policy: match.id, title: match.title, funder, decision: said });
  }
  return ok(all);
}

const unitOf = (employerId: string | null): string | undefined =>
  employerId === null ? undefined : `employer:${employerId}`;

/**
 * What a policy has granted before from one funder's money, in fen. A payment that failed counts: the sum is still owed and is
 * to be paid again, so it is not free for others.
 */
export async function spentBy({ desk }: Shop, policy: string, funder: string): Promise<number> {
  const { total } = await desk.database.db
    .selectFrom('award_item')
    .select(sql<number>`cast(coalesce(sum(amount), 0) as bigint)`.as('total'))
    .where('policy', '=', policy)
    .where('funder', '=', funder)
    .where('base_item_id', 'is not', null)
    .where('state', '<>', 'reversed')
    .executeTakeFirstOrThrow();
  return total;
}
