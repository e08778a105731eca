import { ok, type Reason, type Result, refused, type SchemeEntry, type Sentence } from '@zhutui/core';
import type { Audit, Trx } from '@zhutui/db';
import { inTurn } from '../shop/in-turn.ts';
import type { Shop } from '../shop/shop.ts';
import { takeTurn } from '../shop/take-turn.ts';
import { allocatesAt } from './moment.ts';
import { type PlacePlan, planPlaces, type Seeker } from './place-plan.ts';
import { replacePlace } from './replace-place.ts';
import { OVERTAKEN, type Placed, settlePlaces } from './settle-places.ts';

/** The places of a set, for the transaction that files. */
export interface Places {
  /** First of all: makes those who file under the same notice follow one another. */
  readonly open: (trx: Trx) => Promise<void>;
  /** Answers each of the seekers whom the notice answers on arrival. */
  readonly settle: (
    trx: Trx,
    audit: Audit,
    seekers: readonly Seeker[],
  ) => Promise<Result<ReadonlyMap<string, Placed>>>;
  /** Takes along the place of one whose claim is put right, or who is to be paid more; refused where nothing is left for that. */
  readonly replace: (
    trx: Trx,
    seeker: Seeker,
    refusal?: (sentence: Sentence) => Reason,
  ) => Promise<Result<null>>;
}

const NONE: Places = {
  open: async () => undefined,
  settle: async () => ok(new Map()),
  replace: async () => ok(null),
};

/** So often it is worked out anew when another process was quicker; after that the place is left open. */
const TRIES = 30;

/**
 * Files with the places worked out beforehand, outside the transaction; worked out again where somebody else came in
 * between. Within this process who comes first files first.
 */
export async function withPlaces<T>(
  shop: Shop,
  entry: SchemeEntry,
  route: string,
  who: (trx: Trx) => Promise<readonly Seeker[]>,
  file: (places: Places) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!allocatesAt(entry.scheme, route, 'intake')) return await file(NONE);
  const turn = turnNamed(entry.scheme.id);
  const by = (plan: PlacePlan): Places => ({
    open: (trx) => takeTurn(trx, turn),
    settle: (trx, audit, seekers) => settlePlaces(trx, shop, audit, entry, plan, seekers),
    replace: (trx, seeker, refusal) => replacePlace(trx, shop, entry, plan, seeker, refusal),
  });
  return await inTurn(shop.desk.database, turn, async () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const answer = await file(by(await planPlaces(shop, entry, who)));
      if (answer.ok || !answer.reasons.some(({ code }) => code === OVERTAKEN.code)) return answer;
    }
    return await file(by(UNASKED));
  });
}

/** Under what name everything that changes a notice's places takes turns. */
export const turnNamed = (scheme: string): string => `allocation ${scheme}`;

const UNASKED: PlacePlan = { digest: null, answers: refused(OVERTAKEN), open: new Map(), items: new Map() };
