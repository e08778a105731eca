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
import { allocatesAt } from '../allocation/moment.ts';
import { takePlace } from '../allocation/take-place.ts';
import { takeHold } from '../claims/live-claims.ts';
import type { Claim } from '../claims/read-claim.ts';
import type { PersonRow } from '../people/person.ts';
import { tellPerson } from '../people/tell-person.ts';
import { cite } from '../shop/cite.ts';
import type { Shop } from '../shop/shop.ts';
import { takeTurn } from '../shop/take-turn.ts';
import type { RoutePlace } from './find-route.ts';
import { nextReference } from './next-reference.ts';

/** An application that may be lodged: its claim is whole, its channel allowed, its window open. */
export interface Lodging {
  readonly place: RoutePlace;
  readonly person: PersonRow;
  readonly claim: Claim;
  readonly channel: Channel;
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
}

/** Enters the application, unless one like it lives; tells the member of its reference. Its notice may put it off at once. */
export async function lodge(
  trx: Trx,
  shop: Shop,
  actor: Actor,
  lodging: Lodging,
  audit: Audit,
): Promise<Result<Lodged>> {
  const { place, person, claim, channel, arrivedAt, filedOn } = lodging;
  const { desk } = shop;
  const { scheme } = place.entry;
  const id = desk.newId();
  if (allocatesAt(scheme, place.name, 'intake')) await takeTurn(trx, `allocation ${scheme.id}`);
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
      arrived_at: arrivedAt,
      filed_on: filedOn,
      received_at: null,
      keyed_note: null,
      return_note: null,
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
  const { entry, name: route } = place;
  const arrival = { entry, route, claim, person, filedOn, applicationId: id, arrived: arrivedAt };
  const placed = await takePlace(trx, shop, audit, arrival);
  if (!placed.ok) return placed;
  await tellPerson(trx, desk, person, 'applied', `application.apply:${id}`, reference);
  const { answer, state } = placed.value;
  const putOff =
    answer !== undefined && 'state' in answer ? { putOff: { state, sentence: cite(answer.sentence) } } : {};
  return ok({ id, reference, pledges: pledgeDays(scheme, route, { arrival: filedOn }), ...putOff });
}
