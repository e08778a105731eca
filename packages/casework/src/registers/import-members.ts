import { comparable, ok, type Reason, type Result, refused } from '@zhutui/core';
import type { Actor, Trx } from '@zhutui/db';
import { cardKey, idKey, type PersonRow } from '../people/person.ts';
import { inRow, readTable, type Table, type TableRow } from '../sheets/read-table.ts';
import type { Shop } from '../shop/shop.ts';
import { todayOf } from '../shop/today.ts';
import { inChunks } from './chunks.ts';
import { type EmployerRow, employersByName } from './find-employers.ts';
import { memberColumns, memberFieldColumns } from './member-columns.ts';
import { repeated } from './repeated.ts';
import { type MemberChange, saveMembers } from './save-members.ts';
import { type FileInput, type Imported, takeFile } from './take-file.ts';

type MemberTable = Table<ReturnType<typeof memberColumns>>;
type MemberRow = TableRow<ReturnType<typeof memberColumns>>;

/**
 * Takes in the member register: new members are added, known ones (by ID number) brought up to date in the columns that
 * the file has. Refuses the whole file with every row's reasons; employers must be there before their members.
 */
export async function importMembers(shop: Shop, actor: Actor, input: FileInput): Promise<Result<Imported>> {
  const table = readTable(input.csv, memberColumns(todayOf(shop.desk)), memberFieldColumns(shop.schemes));
  if (!table.ok) return table;
  const { rows } = table.value;
  const twice = [
    ...repeated(rows, '身份证号', ({ values }) => values.idNumber),
    ...repeated(rows, '京卡卡号', ({ values }) => values.card),
  ];
  if (twice.length > 0) return refused(...twice);
  return await takeFile(shop, actor, 'members', input, async (trx) => {
    const changes = await changesOf(trx, shop, table.value);
    if (!changes.ok) return changes;
    await saveMembers(trx, shop.desk, changes.value, table.value);
    return ok(rows.length);
  });
}

async function changesOf(trx: Trx, shop: Shop, { rows }: MemberTable): Promise<Result<MemberChange[]>> {
  const { sealer } = shop.desk;
  const keys = rows.map(({ values }) => idKey(sealer, values.idNumber));
  const known = await inChunks(keys, (part) =>
    trx.selectFrom('person').selectAll().where('id_key', 'in', part).execute(),
  );
  const byKey = new Map(known.map((person) => [person.id_key, person]));
  const employers = await employersByName(trx);
  const changes = rows.map((row, at) => ({
    row,
    known: byKey.get(keys[at] ?? ''),
    employer: soleEmployer(employers, row),
  }));
  const reasons = [...changes.flatMap(employerReasons), ...(await cardReasons(trx, shop, rows, byKey))];
  return reasons.length > 0
    ? refused(...reasons)
    : ok(changes.map(({ employer, ...change }) => ({ ...change, employerId: employer?.at(0)?.id ?? null })));
}

const soleEmployer = (
  employers: Map<string, EmployerRow[]>,
  { values }: MemberRow,
): EmployerRow[] | undefined =>
  values.employer === undefined ? undefined : (employers.get(comparable(values.employer)) ?? []);

function employerReasons({
  row,
  employer,
}: {
  readonly row: MemberRow;
  readonly employer: readonly EmployerRow[] | undefined;
}): Reason[] {
  if (employer === undefined || employer.length === 1) return [];
  const message =
    employer.length === 0
      ? `单位“${row.values.employer}”不在单位名册中，请先导入单位或核对名称。`
      : `单位名册中有${employer.length}个“${row.values.employer}”，无法确定是哪一个，请先区分单位名称。`;
  return [inRow(row.number, { code: 'unknown-employer', message })];
}

/** One card, one person: a card that somebody outside the file holds is not taken over. */
async function cardReasons(
  trx: Trx,
  { desk }: Shop,
  rows: readonly MemberRow[],
  inFile: ReadonlyMap<string, PersonRow>,
): Promise<Reason[]> {
  const carded = rows.flatMap(({ number, values }) =>
    values.card === undefined ? [] : [{ number, key: cardKey(desk.sealer, values.card) }],
  );
  const holders = await inChunks(carded, (part) =>
    trx
      .selectFrom('person')
      .select(['id_key', 'card_key'])
      .where(
        'card_key',
        'in',
        part.map(({ key }) => key),
      )
      .execute(),
  );
  const outside = new Set(
    holders.filter(({ id_key }) => !inFile.has(id_key)).map(({ card_key }) => card_key),
  );
  return carded
    .filter(({ key }) => outside.has(key))
    .map(({ number }) =>
      inRow(number, { code: 'card-taken', message: '这个京卡卡号已登记在另一位会员名下，请核对。' }),
    );
}
