import { comparable, type Reason } from '@zhutui/core';
import type { Desk, Trx } from '@zhutui/db';
import type { PersonRow } from '../people/person.ts';
import { inRow, type Table } from '../sheets/read-table.ts';
import { inChunks } from './chunks.ts';
import type { KeyedRow, MemberRow } from './keyed-row.ts';
import { type MemberChange, memberChange } from './member-change.ts';
import type { memberColumns } from './member-columns.ts';
import { type MemberStanding, memberStanding } from './member-standing.ts';

export type MemberTable = Table<ReturnType<typeof memberColumns>>;

/** What is recorded now of the members, units and cards that a file names. */
export interface Recorded {
  readonly standing: MemberStanding;
  readonly known: ReadonlyMap<string, PersonRow>;
}

export async function readRecorded(trx: Trx, keyed: readonly KeyedRow[]): Promise<Recorded> {
  return { standing: await memberStanding(trx, keyed), known: await knownPeople(trx, keyed) };
}

/** All that an import of members will write, sealed and ready, and what speaks against it. */
export interface MemberPlan {
  readonly changes: readonly MemberChange[];
  readonly reasons: readonly Reason[];
}

/** Works an import out from what is recorded. */
export function planMembers(
  desk: Desk,
  table: MemberTable,
  keyed: readonly KeyedRow[],
  { standing, known }: Recorded,
): MemberPlan {
  const employers = idsByName(standing);
  const reasons = [
    ...keyed.flatMap(({ row }) => employerReasons(row, employerIds(employers, row))),
    ...cardReasons(keyed, standing),
  ];
  if (reasons.length > 0) return { changes: [], reasons };
  const changes = keyed.flatMap(
    (row) =>
      memberChange(desk, table, {
        ...row,
        known: known.get(row.idKey),
        employerId: employerIds(employers, row.row)?.[0] ?? null,
      }) ?? [],
  );
  return { changes, reasons };
}

async function knownPeople(trx: Trx, keyed: readonly KeyedRow[]): Promise<Map<string, PersonRow>> {
  const keys = keyed.map(({ idKey }) => idKey);
  const rows = await inChunks(keys, (part) =>
    trx.selectFrom('person').selectAll().where('id_key', 'in', part).execute(),
  );
  return new Map(rows.map((person) => [person.id_key, person]));
}

/** By name without regard to width and spaces; a name that several units bear maps to all of them. */
function idsByName({ employers }: MemberStanding): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, name } of employers) {
    const key = comparable(name);
    ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  return ids;
}

/** The units that the row may mean; undefined where it names none. */
const employerIds = (ids: ReadonlyMap<string, string[]>, { values }: MemberRow): string[] | undefined =>
  values.employer === undefined ? undefined : (ids.get(comparable(values.employer)) ?? []);

function employerReasons({ number, values }: MemberRow, ids: readonly string[] | undefined): Reason[] {
  if (ids === undefined || ids.length === 1) return [];
  const message =
    ids.length === 0
      ? `单位“${values.employer}”不在单位名册中，请先导入单位或核对名称。`
      : `单位名册中有${ids.length}个“${values.employer}”，无法确定是哪一个，请先区分单位名称。`;
  return [inRow(number, { code: 'unknown-employer', message })];
}

/** One card, one person: a card that somebody outside the file holds is not taken over. */
function cardReasons(keyed: readonly KeyedRow[], { holders }: MemberStanding): Reason[] {
  const inFile = new Set(keyed.map(({ idKey }) => idKey));
  const outside = new Set(
    holders.filter(({ id_key }) => !inFile.has(id_key)).map(({ card_key }) => card_key),
  );
  return keyed
    .filter(({ cardKey }) => cardKey !== null && outside.has(cardKey))
    .map(({ row }) =>
      inRow(row.number, { code: 'card-taken', message: '这个京卡卡号已登记在另一位会员名下，请核对。' }),
    );
}
