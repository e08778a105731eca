import { canonical, ok, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { type Stepped, stepCase, type Target } from '../cases/step-case.ts';
import { letGo, takeHold } from '../claims/live-claims.ts';
import { readClaim } from '../claims/read-claim.ts';
import type { Shop } from '../shop/shop.ts';

/**
 * Answers a return with the claim put right, by the member or by staff who fill in for them. The claim is read whole
 * again, and what it holds under `once` is taken anew; the day of arrival stands.
 */
export async function correct(
  shop: Shop,
  actor: Actor,
  input: Target & { readonly claim: unknown },
): Promise<Result<Stepped>> {
  return await stepCase(shop, actor, input, {
    event: 'correct',
    input: { claim: input.claim ?? null },
    body: async (trx, found) => {
      const { application, entry, route, person } = found;
      const claim = readClaim(route.asks, input.claim);
      if (!claim.ok) return claim;
      await letGo(trx, application.id);
      const held = { scheme: entry.scheme, route: application.route, claim: claim.value, person };
      const reasons = await takeHold(trx, shop.desk, application.id, held);
      if (reasons.length > 0) return refused(...reasons);
      const changed = Object.keys(route.asks).filter((name) => claim.value[name] !== found.claim[name]);
      return ok({
        set: { claim: canonical(claim.value), return_note: null },
        detail: { fields: changed.map((name) => `claim.${name}`) },
      });
    },
  });
}
