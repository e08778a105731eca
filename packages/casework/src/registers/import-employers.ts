import { canonical, comparable, ok, type Reason, type Result, refused } from '@zhutui/core';
import type { Actor, Desk, Trx } from '@zhutui/db';
import { digits, filled, words } from '../sheets/column.ts';
import { inRow, readTable, type Table, type TableRow } from '../sheets/read-table.ts';
import type { Shop } from '../shop/shop.ts';
import { type EmployerRow, employersByName } from './find-employers.ts';
import { employerFieldColumns } from './member-columns.ts';
import { repeated } from './repeated.ts';
import { type FileInput, type Imported, takeFile } from './take-file.ts';

/** What a row of the register of employers has whatever the schemes. */
export const employerColumns = {
  name: filled(words('单位名称', { aliases: ['工作单位'] })),
  unionCode: digits('工会组织代码', /^[0-9A-Z]{6,20}$/, '应为6至20位字母或数字。', { aliases: ['工会代码'] }),
};

type EmployerSheet = Table<typeof employerColumns>;
type Row = TableRow<typeof employerColumns>;

/** Takes in employers: known ones (by union code, else by name) are brought up to date. Refuses the whole file with every row's reasons. */
export async function importEmployers(shop: Shop, actor: Actor, input: FileInput): Promise<Result<Imported>> {
  const table = readTable(input.csv, employerColumns, employerFieldColumns(shop.schemes));
  if (!table.ok) return table;
  const { rows } = table.value;
  const twice = [
    ...repeated(rows, '单位名称', ({ values }) => comparable(values.name)),
    ...repeated(rows, '工会组织代码', ({ values }) => values.unionCode),
  ];
  if (twice.length > 0) return refused(...twice);
  return await takeFile(shop, actor, 'employers', input, async (trx) => {
    const matched = await matchRows(trx, rows);
    const reasons = matched.flatMap(({ reasons }) => reasons);
    if (reasons.length > 0) return refused(...reasons);
    for (const { row, known } of matched) await saveEmployer(trx, shop.desk, row, known, table.value);
    return ok(rows.length);
  });
}

interface Matched {
  readonly row: Row;
  readonly known: EmployerRow | undefined;
  readonly reasons: readonly Reason[];
}

async function matchRows(trx: Trx, rows: readonly Row[]): Promise<Matched[]> {
  const byName = await employersByName(trx);
  const byCode = new Map([...byName.values()].flat().map((employer) => [employer.union_code, employer]));
  return rows.map((row) => {
    const { name, unionCode } = row.values;
    const coded = unionCode === undefined ? undefined : byCode.get(unionCode);
    const bearing = byName.get(comparable(name)) ?? [];
    // A known unit whose code is given for the first time is the same unit; one with another code is not.
    const named = bearing.filter((one) => unionCode === undefined || one.union_code === null);
    const unclear = coded === undefined && named.length > 1;
    return { row, known: coded ?? named[0], reasons: unclear ? [inRow(row.number, ambiguous(name))] : [] };
  });
}

const ambiguous = (name: string): Reason => ({
  code: 'employer-ambiguous',
  message: `单位名册中有多个“${name}”，请填写工会组织代码。`,
});

async function saveEmployer(
  trx: Trx,
  desk: Desk,
  row: Row,
  known: EmployerRow | undefined,
  { fields }: EmployerSheet,
): Promise<void> {
  const before: [string, unknown][] = Object.entries(known === undefined ? {} : JSON.parse(known.facts));
  const kept = Object.fromEntries(before.filter(([name]) => !fields.has(name)));
  const entry = {
    name: row.values.name,
    union_code: row.values.unionCode ?? known?.union_code ?? null,
    facts: canonical({ ...kept, ...row.answers }),
  };
  if (known === undefined) {
    await trx
      .insertInto('employer')
      .values({ id: desk.newId(), ...entry, match: null, version: 1, updated_at: desk.now() })
      .execute();
    return;
  }
  if (known.name === entry.name && known.union_code === entry.union_code && known.facts === entry.facts)
    return;
  await trx
    .updateTable('employer')
    .set({ ...entry, version: known.version + 1, updated_at: desk.now() })
    .where('id', '=', known.id)
    .execute();
}
