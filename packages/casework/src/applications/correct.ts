import { canonical, ok, type Result, refused } from '@zhutui/core';
import type { Actor, Trx } from '@zhutui/db';
import type { Seeker } from '../allocation/place-plan.ts';
import { holdsPlace } from '../allocation/replace-place.ts';
import { type Places, withPlaces } from '../allocation/with-places.ts';
import { type Case, loadCase } from '../cases/case.ts';
import { atLevel, levelsOf } from '../cases/levels.ts';
import { beginAnew } from '../cases/record-opinion.ts';
import { type Stepped, stepCase, type Target } from '../cases/step-case.ts';
import { letGo, takeHold } from '../claims/live-claims.ts';
import { type Claim, readClaim } from '../claims/read-claim.ts';
import type { Shop } from '../shop/shop.ts';

/**
 * Answers a return with the claim put right, by the member or by staff who fill in for them. The claim is read whole
 * again, and what it holds under `once` is taken anew; the day of arrival stands, and bodies that review one after another
 * begin at the first. A place given on arrival goes along: kept
 * in its pool, or taken in another by that arrival; refused where nothing is left there.
 */
export async function correct(
  shop: Shop,
  actor: Actor,
  input: Target & { readonly claim: unknown },
): Promise<Result<Stepped>> {
  const found = await shop.desk.database.read((trx) => loadCase(trx, shop, actor, input.id));
  if (!found.ok) return found;
  const { entry, application } = found.value;
  const who = async (trx: Trx): Promise<readonly Seeker[]> => {
    const now = await loadCase(trx, shop, actor, input.id);
    const claim = now.ok ? readClaim(now.value.route.asks, input.claim) : now;
    if (!now.ok || !claim.ok || !(await holdsPlace(trx, input.id))) return [];
    return [seekerOf(now.value, claim.value)];
  };
  return await withPlaces(shop, entry, application.route, who, (places) => step(shop, actor, input, places));
}

const step = (
  shop: Shop,
  actor: Actor,
  input: Target & { readonly claim: unknown },
  places: Places,
): Promise<Result<Stepped>> =>
  stepCase(shop, actor, input, {
    event: 'correct',
    input: { claim: input.claim ?? null },
    body: async (trx, found) => {
      const { application, entry, route, person } = found;
      const claim = readClaim(route.asks, input.claim);
      if (!claim.ok) return claim;
      await places.open(trx);
      await letGo(trx, application.id);
      const held = { scheme: entry.scheme, route: application.route, claim: claim.value, person };
      const reasons = await takeHold(trx, shop.desk, application.id, held);
      if (reasons.length > 0) return refused(...reasons);
      const place = (await holdsPlace(trx, application.id))
        ? await places.replace(trx, seekerOf(found, claim.value))
        : ok(null);
      if (!place.ok) return place;
      await beginAnew(trx, application.id);
      const [first] = levelsOf(entry, application.route);
      const changed = Object.keys(route.asks).filter((name) => claim.value[name] !== found.claim[name]);
      return ok({
        set: { claim: canonical(claim.value), return_note: null, ...atLevel(first) },
        detail: { fields: changed.map((name) => `claim.${name}`) },
      });
    },
  });

const seekerOf = ({ application, entry, person }: Case, claim: Claim): Seeker => ({
  applicationId: application.id,
  entry,
  route: application.route,
  claim,
  person,
  filedOn: application.filed_on,
  arrived: application.arrived_at,
});
