import {
  addsTo,
  type Decision,
  FAILED_DECISION,
  type FactsInput,
  type Finding,
  fen,
  type MatchEntry,
  type Outcome,
  type Precheck,
  type SchemeEntry,
} from '@zhutui/core';
import { spentBy } from '../decisions/assess-case.ts';
import type { Shop } from '../shop/shop.ts';

/** What another funder's policy would add. */
export interface MatchForecast {
  readonly policy: string;
  readonly title: string;
  /** Whose money; null for the applicant's own employer, which nobody has named. */
  readonly funder: string | null;
  readonly outcome: Outcome;
  /** In fen; 0 unless eligible. */
  readonly amount: number;
  readonly findings: readonly Finding[];
  /** Paths of facts that it waits for. */
  readonly missing: readonly string[];
}

/** What each policy on top of a scheme would add to an award foreseen; none unless the award is eligible. */
export async function matchForecasts(
  shop: Shop,
  { scheme, matches }: SchemeEntry,
  facts: FactsInput,
  { outcome, amount, items }: Precheck,
): Promise<MatchForecast[]> {
  if (outcome !== 'eligible') return [];
  const forecast = async ({ match }: MatchEntry): Promise<MatchForecast> => {
    const { id: policy, title } = match;
    const funder = typeof match.funder === 'string' ? match.funder : null;
    if (funder === null) return { policy, title, funder, ...said(FAILED_DECISION) };
    const spent = fen(await spentBy(shop, policy, funder));
    // Nobody is named yet: what the policy granted to a person before is not known, and reckoned as nothing.
    const award = { amount, items, spent, granted: [] };
    const added = await shop.assess.match(scheme.id, policy, facts, award);
    return { policy, title, funder, ...said(added.ok ? added.value : FAILED_DECISION) };
  };
  return await Promise.all(matches.filter(({ match }) => addsTo(match, facts.route)).map(forecast));
}

const said = ({ outcome, amount, findings, missing }: Decision) => ({ outcome, amount, findings, missing });
