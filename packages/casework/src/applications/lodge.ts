import {
  type ApplicationState,
  type Channel,
  canonical,
  type Day,
  type Instant,
  ok,
  type PledgeDay,
  pledgeDays,
  type Result,
  refused,
} from '@zhutui/core';
import type { Actor, Audit, Trx } from '@zhutui/db';
import type { Seeker } from '../allocation/place-plan.ts';
import type { Placed } from '../allocation/settle-places.ts';
import type { Places } from '../allocation/with-places.ts';
import { takeHold } from '../claims/live-claims.ts';
import type { Claim } from '../claims/read-claim.ts';
import type { PersonRow } from '../people/person.ts';
import { tellPerson } from '../people/tell-person.ts';
import type { Shop } from '../shop/shop.ts';
import type { RoutePlace } from './find-route.ts';
import { nextReference } from './next-reference.ts';

/** An application that may be lodged: its claim is whole, its channel allowed, its window open. */
export interface Lodging {
  /** Drawn beforehand, since a place is worked out for it before it is entered. */
  readonly id: string;
  readonly place: RoutePlace;
  readonly person: PersonRow;
  readonly claim: Claim;
  readonly channel: Channel;
  /** The unit whose union files it; null where nobody files as one. */
  readonly filedFor: string | null;
  readonly arrivedAt: Instant;
  readonly filedOn: Day;
}
export interface Lodged {
  readonly id: string;
  /** 受理编号 */
  readonly reference: string;
  /** The days promised from its arrival. */
  readonly pledges: readonly PledgeDay[];
  /** Where its notice put it off at once (no place left, or a place in the waiting line), and by which sentence. */
  readonly putOff?: { readonly state: ApplicationState; readonly sentence: string };
  /** The sentence by which its place is yet to be worked out: the rules could not be asked. Its arrival counts all the same. */
  readonly placeOpen?: string;
}

/** Enters the applications that come in together and answers each that its notice answers on arrival; refused with the reasons of each, none entered. */
export async function lodgeAll(
  trx: Trx,
  shop: Shop,
  actor: Actor,
  { lodgings, places }: { readonly lodgings: readonly Lodging[]; readonly places: Places },
  audit: Audit,
): Promise<readonly Result<Lodged>[]> {
  await places.open(trx);
  const entered: Result<Lodged>[] = [];
  for (const lodging of lodgings) entered.push(await lodge(trx, shop, actor, lodging, audit));
  if (entered.some(({ ok: isIn }) => !isIn)) return entered;
  const placed = await places.settle(trx, audit, lodgings.map(seekerOf));
  if (!placed.ok) return entered.map(() => placed);
  return entered.map((one) =>
    one.ok ? ok({ ...one.value, ...placeOf(placed.value.get(one.value.id)) }) : one,
  );
}

/** The application as it asks for a place. */
export const seekerOf = ({ id, place, person, claim, arrivedAt, filedOn }: Lodging): Seeker => ({
  applicationId: id,
  entry: place.entry,
  route: place.name,
  claim,
  person,
  filedOn,
  arrived: arrivedAt,
});

function placeOf(placed: Placed | undefined): Pick<Lodged, 'putOff' | 'placeOpen'> {
  if (placed?.sentence === undefined) return {};
  const { state, sentence, isOpen } = placed;
  return isOpen ? { placeOpen: sentence } : { putOff: { state, sentence } };
}

/** Enters one, unless one like it lives; tells the member of its reference. */
async function lodge(
  trx: Trx,
  shop: Shop,
  actor: Actor,
  lodging: Lodging,
  audit: Audit,
): Promise<Result<Lodged>> {
  const { id, place, person, claim, channel, filedFor, arrivedAt, filedOn } = lodging;
  const { desk } = shop;
  const { scheme } = place.entry;
  const reference = await nextReference(trx, filedOn);
  await trx
    .insertInto('application')
    .values({
      id,
      reference,
      scheme: scheme.id,
      route: place.name,
      person_id: person.id,
      claim: canonical(claim),
      state: 'submitted',
      version: 1,
      channel,
      keyed_by: actor.kind === 'member' ? null : actor.id,
      filed_for: filedFor,
      arrived_at: arrivedAt,
      filed_on: filedOn,
      received_at: null,
      keyed_note: null,
      return_note: null,
      hold_note: null,
      updated_at: arrivedAt,
    })
    .execute();
  const reasons = await takeHold(trx, desk, id, { scheme, route: place.name, claim, person });
  if (reasons.length > 0) return refused(...reasons);
  audit('application.apply', `application:${id}`, {
    reference,
    scheme: scheme.id,
    route: place.name,
    channel,
  });
  await tellPerson(trx, desk, person, 'applied', `application.apply:${id}`, reference);
  return ok({ id, reference, pledges: pledgeDays(scheme, place.name, { arrival: filedOn }) });
}
