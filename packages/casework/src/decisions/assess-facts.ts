import {
  canonical,
  type Decision,
  FAILED_DECISION,
  type FactsInput,
  isPluginFailure,
  ok,
  type Reason,
  type Refused,
  type Result,
  type Ruling,
} from '@zhutui/core';
import type { Actor, Trx } from '@zhutui/db';
import { type Case, loadCase } from '../cases/case.ts';
import { digestOfFacts, type KeptRuling, keptRulings } from '../cases/record-opinion.ts';
import { gatherFacts } from '../facts/gather-facts.ts';
import type { Granting } from '../facts/received-by.ts';
import type { Shop } from '../shop/shop.ts';

/** A decision of the rules with the facts it was made on. */
export interface Assessed {
  readonly facts: FactsInput;
  readonly decision: Decision;
  /** The rulings it was made on: those given, and those that seniors gave on the same facts at levels passed. */
  readonly rulings: readonly Ruling[];
  /** The sentences ruled upon at levels passed, on facts that have changed since: nobody has answered them as they are now. */
  readonly lapsed: readonly string[];
  /** The sentences that the rules left to a person, before any ruling. */
  readonly referred: readonly string[];
  /** Why the rules failed on these facts; the decision then finds nothing and refers. */
  readonly failure?: readonly Reason[];
}

/**
 * Gathers a case's facts from one unchanging picture of the data and assesses them outside any transaction. What was ruled
 * at a level passed counts while every fact is what it was then: a fact recorded since may raise another question.
 */
export async function assessFacts(
  shop: Shop,
  actor: Actor,
  id: string,
  given: readonly Ruling[] = [],
): Promise<Result<Assessed>> {
  const gathered = await shop.desk.database.read(async (trx) => {
    const found = await loadCase(trx, shop, actor, id);
    return found.ok
      ? ok({
          scheme: found.value.entry.scheme.id,
          facts: await factsOf(trx, shop, found.value),
          kept: await keptRulings(trx, id),
        })
      : found;
  });
  if (!gathered.ok) return gathered;
  const { scheme, facts, kept } = gathered.value;
  const { rulings, lapsed } = rulingsOn(facts, kept, given);
  const plain = await shop.assess.assess(scheme, facts);
  if (!plain.ok) return failedOn(facts, rulings, plain);
  const ruled = rulings.length === 0 ? plain : await shop.assess.assess(scheme, facts, rulings);
  if (!ruled.ok) return failedOn(facts, rulings, ruled);
  return ok({ facts, rulings, lapsed, decision: ruled.value, referred: referredIn(plain.value) });
}

/** The rulings given, before those kept; of these what was ruled on other facts has lapsed. */
function rulingsOn(
  facts: FactsInput,
  kept: readonly KeptRuling[],
  given: readonly Ruling[],
): Pick<Assessed, 'rulings' | 'lapsed'> {
  const now = digestOfFacts(facts);
  const open = kept.filter(({ ruling }) => !isIn(given, ruling.sentence));
  const standing = open.filter(({ ruledOn }) => ruledOn === now).map(({ ruling }) => ruling);
  const answered = [...standing, ...given];
  const lapsed = open.map(({ ruling }) => ruling.sentence).filter((sentence) => !isIn(answered, sentence));
  return { rulings: answered, lapsed };
}

/** The facts of a case as they are recorded now, or will be once this is granted. */
export const factsOf = (
  trx: Trx,
  shop: Shop,
  { application, person, entry, claim }: Case,
  granting?: Granting,
): Promise<FactsInput> =>
  gatherFacts(trx, shop, {
    entry,
    route: application.route,
    claim,
    person,
    filedOn: application.filed_on,
    applicationId: application.id,
    ...(granting === undefined ? {} : { granting }),
  });

/** Whether what a decision was made on is still what is recorded. */
export const unchanged = async (trx: Trx, shop: Shop, found: Case, { facts }: Assessed): Promise<boolean> =>
  canonical(await factsOf(trx, shop, found)) === canonical(facts);

/** Rules that failed leave the case to a person; which sentences they would have referred, nobody knows. */
const failedOn = (facts: FactsInput, rulings: readonly Ruling[], answer: Refused): Result<Assessed> =>
  isPluginFailure(answer)
    ? ok({
        facts,
        rulings,
        lapsed: [],
        decision: FAILED_DECISION,
        referred: rulings.map(({ sentence }) => sentence),
        failure: answer.reasons,
      })
    : answer;

const isIn = (rulings: readonly Ruling[], sentence: string): boolean =>
  rulings.some((one) => one.sentence === sentence);

const referredIn = ({ findings }: Decision): string[] =>
  findings.filter(({ verdict }) => verdict === 'refer').map(({ sentence }) => sentence);
