import { type Channel, comparable, ok, type Reason, type Result, refused } from '@zhutui/core';
import type { Actor, Audit, Trx } from '@zhutui/db';
import { type Places, withPlaces } from '../allocation/with-places.ts';
import { NOT_FOUND } from '../cases/case.ts';
import { type Claim, readClaim } from '../claims/read-claim.ts';
import { servesUnit } from '../employers/serves-unit.ts';
import { idKey, type PersonRow } from '../people/person.ts';
import { inChunks } from '../registers/chunks.ts';
import { repeated } from '../registers/repeated.ts';
import { type FileInput, type Imported, takeFile } from '../registers/take-file.ts';
import { inRow, readTable, type TableRow } from '../sheets/read-table.ts';
import type { Shop } from '../shop/shop.ts';
import { dayOf } from '../shop/today.ts';
import { channelReasons, channelsOf } from './channels.ts';
import { findRoute, type RoutePlace } from './find-route.ts';
import { type Lodging, lodgeAll, seekerOf } from './lodge.ts';
import { rosterColumns, rosterFieldColumns } from './roster-columns.ts';
import { submitterReasons, unitRosterReasons } from './submitters.ts';
import { windowReasons } from './window.ts';

type Row = TableRow<ReturnType<typeof rosterColumns>>;
/** A row with its member found and its claim whole. */
interface Entrant {
  readonly row: Row;
  readonly person: PersonRow;
  readonly claim: Claim;
}

export interface RosterInput extends FileInput {
  readonly scheme: string;
  readonly route: string;
  /** The unit whose union hands it in, for its own people only. */
  readonly employerId?: string | undefined;
}

/**
 * Takes in a roster of those whom the organiser names: each row becomes an application. Refuses the whole file with every
 * row's reasons (unknown members, another name than the register's, answers wrong or missing, one that lives already).
 */
export async function importRoster(shop: Shop, actor: Actor, input: RosterInput): Promise<Result<Imported>> {
  const arrivedAt = shop.desk.now();
  const { employerId } = input;
  const place = findRoute(shop.schemes, input.scheme, input.route);
  if (!place.ok) return place;
  if (employerId !== undefined && !servesUnit(actor, employerId)) return refused(NOT_FOUND);
  const table = readTable(input.csv, rosterColumns(dayOf(arrivedAt)), rosterFieldColumns(place.value.route));
  if (!table.ok) return table;
  const { rows } = table.value;
  const twice = repeated(rows, '身份证号', ({ values }) => values.idNumber);
  if (twice.length > 0) return refused(...twice);
  const barred = (): Reason[] => [
    ...(employerId === undefined ? rosterReasons(place.value, actor) : unitReasons(place.value, actor)),
    ...windowReasons(place.value.entry.scheme, input.route, dayOf(arrivedAt)),
  ];
  const kind = ['roster', input.scheme, input.route, ...(employerId === undefined ? [] : [employerId])].join(
    ':',
  );
  const channel = employerId === undefined ? rosterChannel(place.value) : 'web';
  const ids = rows.map(() => shop.desk.newId());
  const lodgings = async (trx: Trx): Promise<Result<Lodging[]>> => {
    const entrants = await entrantsOf(trx, shop, place.value, { rows, employerId });
    return entrants.ok
      ? ok(
          entrants.value.map((one, at) =>
            lodgingOf(place.value, one, {
              channel,
              filedFor: employerId ?? null,
              arrivedAt,
              id: ids[at] ?? '',
            }),
          ),
        )
      : entrants;
  };
  const who = async (trx: Trx) => {
    const found = barred().length > 0 ? undefined : await lodgings(trx);
    return found?.ok === true ? found.value.map(seekerOf) : [];
  };
  return await withPlaces(shop, place.value.entry, input.route, who, (places) =>
    takeFile(shop, actor, kind, input, async (trx, _importId, audit) => {
      const reasons = barred();
      if (reasons.length > 0) return refused(...reasons);
      const found = await lodgings(trx);
      return found.ok ? await enter(trx, shop, actor, { rows, lodgings: found.value, places }, audit) : found;
    }),
  );
}

const lodgingOf = (
  place: RoutePlace,
  { person, claim }: Entrant,
  come: Pick<Lodging, 'id' | 'channel' | 'filedFor' | 'arrivedAt'>,
): Lodging => ({ ...come, place, person, claim, filedOn: dayOf(come.arrivedAt) });

const rosterChannel = (place: RoutePlace): Channel =>
  channelsOf(place).includes('roster') ? 'roster' : 'paper';

const unitReasons = (place: RoutePlace, actor: Actor): Reason[] => [
  ...channelReasons(place, 'web', actor, true),
  ...unitRosterReasons(place, actor),
];

interface Roster {
  readonly rows: readonly Row[];
  readonly lodgings: readonly Lodging[];
  readonly places: Places;
}

async function enter(
  trx: Trx,
  shop: Shop,
  actor: Actor,
  { rows, lodgings, places }: Roster,
  audit: Audit,
): Promise<Result<number>> {
  const lodged = await lodgeAll(trx, shop, actor, { lodgings, places }, audit);
  const reasons = lodged.flatMap((one, at) =>
    one.ok ? [] : one.reasons.map((reason) => inRow(rows[at]?.number ?? 0, reason)),
  );
  return reasons.length > 0 ? refused(...reasons) : ok(lodged.length);
}

function rosterReasons(place: RoutePlace, actor: Actor): Reason[] {
  const allowed = channelsOf(place).some((channel) => channel === 'roster' || channel === 'paper');
  return allowed
    ? submitterReasons(place, rosterChannel(place), actor, false)
    : [
        {
          code: 'wrong-channel',
          message: `“${place.route.title}”不接受名单导入，请逐件申报。`,
          path: 'route',
        },
      ];
}

async function entrantsOf(
  trx: Trx,
  { desk }: Shop,
  { route }: RoutePlace,
  { rows, employerId }: { readonly rows: readonly Row[]; readonly employerId: string | undefined },
): Promise<Result<Entrant[]>> {
  const keys = rows.map(({ values }) => idKey(desk.sealer, values.idNumber));
  const found = await inChunks(keys, (part) =>
    trx.selectFrom('person').selectAll().where('id_key', 'in', part).execute(),
  );
  const own = found.filter((person) => employerId === undefined || person.employer_id === employerId);
  const byKey = new Map(own.map((person) => [person.id_key, person]));
  const read = rows.map((row, at) => ({
    row,
    person: byKey.get(keys[at] ?? ''),
    claim: readClaim(route.asks, row.answers),
  }));
  const reasons = read.flatMap(({ row, person, claim }) =>
    [...personReasons(row, person), ...(claim.ok ? [] : claim.reasons)].map((reason) =>
      inRow(row.number, reason),
    ),
  );
  if (reasons.length > 0) return refused(...reasons);
  return ok(
    read.flatMap(({ row, person, claim }) =>
      person !== undefined && claim.ok ? [{ row, person, claim: claim.value }] : [],
    ),
  );
}

function personReasons({ values }: Row, person: PersonRow | undefined): Reason[] {
  if (person === undefined)
    return [{ code: 'unknown-member', message: '会员名册中没有这个身份证号，请核对，或先导入会员信息。' }];
  if (comparable(person.name) === comparable(values.name)) return [];
  return [{ code: 'name-differs', message: '姓名与会员名册中这个身份证号的姓名不一致，请核对。' }];
}
