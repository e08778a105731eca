import {
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
import type { Actor, Audit, Desk, Trx } from '@zhutui/db';
import { takeHold } from '../claims/live-claims.ts';
import type { Claim } from '../claims/read-claim.ts';
import type { PersonRow } from '../people/person.ts';
import { tellPerson } from '../people/tell-person.ts';
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
}

/** Enters the application, unless one like it lives; tells the member of its reference. */
export async function lodge(
  trx: Trx,
  desk: Desk,
  actor: Actor,
  lodging: Lodging,
  audit: Audit,
): Promise<Result<Lodged>> {
  const { place, person, claim, channel, arrivedAt, filedOn } = lodging;
  const { scheme } = place.entry;
  const id = desk.newId();
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
  await tellPerson(trx, desk, person, 'applied', `application.apply:${id}`, reference);
  return ok({ id, reference, pledges: pledgeDays(scheme, place.name, { arrival: filedOn }) });
}
