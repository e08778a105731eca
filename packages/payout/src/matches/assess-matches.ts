import {
  type AnyMatch,
  addsTo,
  type Decision,
  type FactsInput,
  type Fen,
  fen,
  type Granted,
  type Item,
} from '@zhutui/core';
import { unitFunder } from '../shop/funder.ts';
import type { PayoutShop } from '../shop/shop.ts';
import type { BaseItem } from './base-item.ts';
import type { BaseAward, MatchBasis } from './match-basis.ts';

/** What one policy adds to one base award. */
export interface Grant {
  readonly base: BaseItem;
  readonly policy: string;
  readonly funder: string;
  readonly items: readonly Item[];
}
/** A policy that cannot decide yet, and why. */
export interface OpenMatch {
  readonly applicationId: string;
  readonly policy: string;
  readonly why: readonly string[];
}
export interface Grants {
  readonly granted: readonly Grant[];
  readonly open: readonly OpenMatch[];
}

/** Which policies are asked, and which of what they grant is taken; all of it where nothing is said. */
export interface Asking {
  readonly policies: (match: AnyMatch) => boolean;
  readonly items: (items: readonly Item[]) => boolean;
}
const ALL: Asking = { policies: () => true, items: () => true };

/**
 * Assesses every match policy on every base of the basis, in order, so that a budget, and what a person may be granted in
 * all, is used up in that order. Facts are those frozen in the base's decision; only what a unit itself declares for its own match (the employer facts that a
 * unit-funded policy needs) is taken as it stands now, since the unit may declare after the decision. A unit that
 * declares nothing adds nothing.
 */
export async function assessMatches(
  shop: PayoutShop,
  basis: MatchBasis,
  asking: Asking = ALL,
): Promise<Grants> {
  const granted: Grant[] = [];
  const open: OpenMatch[] = [];
  const purse = openPurse(basis);
  for (const award of basis.awards) {
    for (const { match } of shop.schemes.find(award.scheme)?.matches ?? []) {
      const asked = asking.policies(match) ? askedOf(match, award) : undefined;
      if (asked === undefined) continue;
      const answer = await shop.assess.match(award.scheme, match.id, asked.facts, {
        amount: fen(award.amount),
        items: award.items,
        spent: fen(purse.spent(match.id, asked.funder)),
        granted: purse.granted(match.id, award.base.person_id),
      });
      const why = answer.ok ? openReasons(answer.value) : answer.reasons.map(({ message }) => message);
      if (why !== undefined) open.push({ applicationId: award.base.application_id, policy: match.id, why });
      if (!answer.ok || answer.value.outcome !== 'eligible' || !asking.items(answer.value.items)) continue;
      purse.take(award, match.id, asked.funder, answer.value.amount);
      granted.push({ base: award.base, policy: match.id, funder: asked.funder, items: answer.value.items });
    }
  }
  return { granted, open };
}

/** Whose money and which facts; undefined where this policy has granted before, is not for this route, or no unit declares. */
function askedOf(
  match: AnyMatch,
  award: BaseAward,
): { readonly funder: string; readonly facts: FactsInput } | undefined {
  if (award.matched.includes(match.id) || !addsTo(match, award.facts.route)) return undefined;
  if (typeof match.funder === 'string') return { funder: match.funder, facts: award.facts };
  const declares = (name: string): boolean => Object.hasOwn(match.needs?.employer ?? {}, name);
  const now = Object.entries(award.employer).filter(([name]) => declares(name));
  if (award.employerId === null || now.length === 0) return undefined;
  const frozen = Object.entries(award.facts.employer ?? {}).filter(([name]) => !declares(name));
  const facts = { ...award.facts, employer: Object.fromEntries([...frozen, ...now]) };
  return { funder: unitFunder(award.employerId), facts };
}

/** Why a policy could not decide; undefined when it did. */
function openReasons(decision: Decision): string[] | undefined {
  if (decision.outcome === 'eligible' || decision.outcome === 'refused') return undefined;
  return decision.findings.flatMap(({ verdict, reason }) =>
    (verdict === 'unknown' || verdict === 'refer') && reason !== undefined ? [reason] : [],
  );
}

/** What each policy has spent of each funder's money and granted to each person, counted on while this assessment goes. */
function openPurse(basis: MatchBasis) {
  const spent = new Map(basis.spent.map((one) => [`${one.policy}\n${one.funder}`, one.amount]));
  const of = (policy: string, funder: string): number => spent.get(`${policy}\n${funder}`) ?? 0;
  const granted = [...basis.granted];
  return {
    spent: of,
    granted: (policy: string, personId: string): Granted[] =>
      granted
        .filter((one) => one.policy === policy && one.personId === personId)
        .map(({ on, amount }) => ({ on, amount })),
    take: ({ base, on }: BaseAward, policy: string, funder: string, amount: Fen): void => {
      spent.set(`${policy}\n${funder}`, of(policy, funder) + amount);
      granted.push({ policy, personId: base.person_id, on, amount });
    },
  };
}
