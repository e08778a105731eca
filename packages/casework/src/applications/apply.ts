import { type Channel, ok, type Reason, type Result, refused } from '@zhutui/core';
import { type Actor, perform, type Trx } from '@zhutui/db';
import type { Seeker } from '../allocation/place-plan.ts';
import { type Places, withPlaces } from '../allocation/with-places.ts';
import { readClaim } from '../claims/read-claim.ts';
import { servesUnit } from '../employers/serves-unit.ts';
import { findByIdNumber, findPerson, UNKNOWN_MEMBER as NOT_THEIRS } from '../people/find-person.ts';
import type { PersonRow } from '../people/person.ts';
import type { Shop } from '../shop/shop.ts';
import { dayOf } from '../shop/today.ts';
import { channelReasons } from './channels.ts';
import { findRoute } from './find-route.ts';
import { type Lodged, type Lodging, lodgeAll, seekerOf } from './lodge.ts';
import { submitterReasons } from './submitters.ts';
import { windowReasons } from './window.ts';

export interface Filing {
  readonly scheme: string;
  readonly route: string;
  /** Answers in the names of the route's fields, as JSON. */
  readonly claim: unknown;
  /** Whom staff file for; a member files for themselves. */
  readonly idNumber?: string | undefined;
  /** The unit whose union files for one of its own people. */
  readonly employerId?: string | undefined;
  /** Whom a unit's union files for, as its list of members names them; instead of the ID number. */
  readonly memberId?: string | undefined;
}
export interface ApplyInput extends Filing {
  readonly key: string;
  readonly channel: Channel;
}

/**
 * Files an application. Refused with all reasons at once: answers wrong or missing, a channel the notice does not allow,
 * before opening or after the last day (by arrival, read once), an unknown member, one that lives already under `once`.
 */
export async function apply(shop: Shop, actor: Actor, input: ApplyInput): Promise<Result<Lodged>> {
  const { desk } = shop;
  const { key, ...filing } = input;
  const come = { id: desk.newId(), arrivedAt: desk.now() };
  const request = { key, action: 'apply', input: { ...filing, claim: filing.claim ?? null } };
  const place = findRoute(shop.schemes, input.scheme, input.route);
  if (!place.ok) return place;
  const file = (places: Places): Promise<Result<Lodged>> =>
    perform(desk, actor, request, async (trx, audit) => {
      const lodging = await lodgingOf(trx, shop, actor, input, come);
      if (!lodging.ok) return lodging;
      const [lodged = lodging] = await lodgeAll(
        trx,
        shop,
        actor,
        { lodgings: [lodging.value], places },
        audit,
      );
      return lodged as Result<Lodged>;
    });
  const who = async (trx: Trx): Promise<readonly Seeker[]> => {
    const lodging = await lodgingOf(trx, shop, actor, input, come);
    return lodging.ok ? [seekerOf(lodging.value)] : [];
  };
  return await withPlaces(shop, place.value.entry, input.route, who, file);
}

/** What is to be lodged, or every reason against it. */
async function lodgingOf(
  trx: Trx,
  shop: Shop,
  actor: Actor,
  input: ApplyInput,
  { id, arrivedAt }: Pick<Lodging, 'id' | 'arrivedAt'>,
): Promise<Result<Lodging>> {
  const place = findRoute(shop.schemes, input.scheme, input.route);
  if (!place.ok) return place;
  const { channel, employerId: filedFor = null } = input;
  const isUnit = filedFor !== null;
  const filedOn = dayOf(arrivedAt);
  const claim = readClaim(place.value.route.asks, input.claim);
  const person = await applicant(trx, shop, actor, input);
  const reasons: Reason[] = [
    ...windowReasons(place.value.entry.scheme, input.route, filedOn),
    ...channelReasons(place.value, channel, actor, isUnit),
    ...submitterReasons(place.value, channel, actor, isUnit),
    ...(person.ok ? [] : person.reasons),
    ...(claim.ok ? [] : claim.reasons),
  ];
  if (!claim.ok || !person.ok || reasons.length > 0) return refused(...reasons);
  return ok({
    id,
    place: place.value,
    person: person.value,
    claim: claim.value,
    channel,
    filedFor,
    arrivedAt,
    filedOn,
  });
}

/** The member themselves, or whom the staff name by ID number; a unit's union names its own people only, others look as if they were not there. */
export async function applicant(
  trx: Trx,
  { desk }: Shop,
  actor: Actor,
  { idNumber, employerId, memberId }: Pick<Filing, 'idNumber' | 'employerId' | 'memberId'>,
): Promise<Result<PersonRow>> {
  if (actor.kind === 'member') return await findPerson(trx, actor.id);
  const isListed = employerId !== undefined && memberId !== undefined;
  if (!isListed && idNumber === undefined) return refused(NO_ID_NUMBER);
  const person = isListed ? await findPerson(trx, memberId) : await findByIdNumber(trx, desk, idNumber ?? '');
  if (employerId === undefined || !person.ok) return person;
  const isTheirs = servesUnit(actor, employerId) && person.value.employer_id === employerId;
  return isTheirs ? person : refused(NOT_THEIRS);
}

const NO_ID_NUMBER: Reason = {
  code: 'missing-answer',
  message: '请填写申报人的身份证号。',
  path: 'idNumber',
};
