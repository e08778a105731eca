import { type Decision, FAILED_DECISION, isPluginFailure, ok, type Result } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { applicant, type Filing } from '../applications/apply.ts';
import { findRoute } from '../applications/find-route.ts';
import { readDraft } from '../claims/read-claim.ts';
import { gatherFacts } from '../facts/gather-facts.ts';
import type { Shop } from '../shop/shop.ts';
import { todayOf } from '../shop/today.ts';

/**
 * What the rules would say of a claim filed today, whole or not, for the form's last page; nothing is kept. Staff who name
 * nobody yet see it without what is recorded of a member. Where the rules fail, it is for a person to say.
 */
export async function preview(shop: Shop, actor: Actor, filing: Filing): Promise<Result<Decision>> {
  const place = findRoute(shop.schemes, filing.scheme, filing.route);
  if (!place.ok) return place;
  const claim = readDraft(place.value.route.asks, filing.claim);
  if (!claim.ok) return claim;
  const facts = await shop.desk.database.read(async (trx) => {
    const named = actor.kind === 'member' || (filing.idNumber ?? filing.memberId) !== undefined;
    const person = named ? await applicant(trx, shop, actor, filing) : undefined;
    if (person !== undefined && !person.ok) return person;
    const subject = {
      entry: place.value.entry,
      route: filing.route,
      claim: claim.value,
      filedOn: todayOf(shop.desk),
    };
    return ok(
      await gatherFacts(trx, shop, { ...subject, ...(person === undefined ? {} : { person: person.value }) }),
    );
  });
  if (!facts.ok) return facts;
  const decision = await shop.assess.assess(filing.scheme, facts.value);
  return !decision.ok && isPluginFailure(decision) ? ok(FAILED_DECISION) : decision;
}
