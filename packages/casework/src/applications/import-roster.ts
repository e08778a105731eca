import { comparable, type Instant, ok, type Reason, type Result, refused } from '@zhutui/core';
import type { Actor, Audit, Trx } from '@zhutui/db';
import { type Claim, readClaim } from '../claims/read-claim.ts';
import { idKey, type PersonRow } from '../people/person.ts';
import { inChunks } from '../registers/chunks.ts';
import { repeated } from '../registers/repeated.ts';
import { type FileInput, type Imported, takeFile } from '../registers/take-file.ts';
import { inRow, readTable, type TableRow } from '../sheets/read-table.ts';
import type { Shop } from '../shop/shop.ts';
import { dayOf } from '../shop/today.ts';
import { channelsOf } from './channels.ts';
import { findRoute, type RoutePlace } from './find-route.ts';
import { lodge } from './lodge.ts';
import { rosterColumns, rosterFieldColumns } from './roster-columns.ts';
import { windowReasons } from './window.ts';

type Row = TableRow<ReturnType<typeof rosterColumns>>;
/** A row with its member found and its claim whole. */
interface Entrant {
  readonly row: Row;
  readonly person: PersonRow;
  readonly claim: Claim;
}

/**
 * Takes in a roster of those whom the organiser names: each row becomes an application. Refuses the whole file with every
 * row's reasons (unknown members, another name than the register's, answers wrong or missing, one that lives already).
 */
export async function importRoster(
  shop: Shop,
  actor: Actor,
  input: FileInput & { readonly scheme: string; readonly route: string },
): Promise<Result<Imported>> {
  const arrivedAt = shop.desk.now();
  const place = findRoute(shop.schemes, input.scheme, input.route);
  if (!place.ok) return place;
  const table = readTable(input.csv, rosterColumns(dayOf(arrivedAt)), rosterFieldColumns(place.value.route));
  if (!table.ok) return table;
  const { rows } = table.value;
  const twice = repeated(rows, '身份证号', ({ values }) => values.idNumber);
  if (twice.length > 0) return refused(...twice);
  return await takeFile(
    shop,
    actor,
    `roster:${input.scheme}:${input.route}`,
    input,
    async (trx, _importId, audit) => {
      const barred = [
        ...rosterReasons(place.value),
        ...windowReasons(place.value.entry.scheme, input.route, dayOf(arrivedAt)),
      ];
      if (barred.length > 0) return refused(...barred);
      const entrants = await entrantsOf(trx, shop, place.value, rows);
      return entrants.ok
        ? await lodgeAll(trx, shop, actor, { place: place.value, arrivedAt, entrants: entrants.value }, audit)
        : entrants;
    },
  );
}

function rosterReasons(place: RoutePlace): Reason[] {
  const allowed = channelsOf(place).some((channel) => channel === 'roster' || channel === 'paper');
  return allowed
    ? []
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
  rows: readonly Row[],
): Promise<Result<Entrant[]>> {
  const keys = rows.map(({ values }) => idKey(desk.sealer, values.idNumber));
  const found = await inChunks(keys, (part) =>
    trx.selectFrom('person').selectAll().where('id_key', 'in', part).execute(),
  );
  const byKey = new Map(found.map((person) => [person.id_key, person]));
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

interface Roster {
  readonly place: RoutePlace;
  readonly arrivedAt: Instant;
  readonly entrants: readonly Entrant[];
}

async function lodgeAll(
  trx: Trx,
  shop: Shop,
  actor: Actor,
  { place, arrivedAt, entrants }: Roster,
  audit: Audit,
): Promise<Result<number>> {
  const channel = channelsOf(place).includes('roster') ? 'roster' : 'paper';
  const reasons: Reason[] = [];
  for (const { row, person, claim } of entrants) {
    const lodged = await lodge(
      trx,
      shop,
      actor,
      { place, person, claim, channel, arrivedAt, filedOn: dayOf(arrivedAt) },
      audit,
    );
    if (!lodged.ok) reasons.push(...lodged.reasons.map((reason) => inRow(row.number, reason)));
  }
  return reasons.length > 0 ? refused(...reasons) : ok(entrants.length);
}
