import { ok, type Reason, type Result, refused } from '@zhutui/core';
import type { Actor, Audit, Trx } from '@zhutui/db';
import { readTable } from '../sheets/read-table.ts';
import type { Shop } from '../shop/shop.ts';
import { todayOf } from '../shop/today.ts';
import { type KeyedRow, keyedRow } from './keyed-row.ts';
import { memberColumns, memberFieldColumns } from './member-columns.ts';
import { memberStanding, sameStanding } from './member-standing.ts';
import { type MemberPlan, type MemberTable, planMembers, readRecorded } from './plan-members.ts';
import { repeated } from './repeated.ts';
import { saveMembers } from './save-members.ts';
import { type FileInput, type Imported, takeFile } from './take-file.ts';

/**
 * Takes in the member register: new members are added, known ones (by ID number) brought up to date in the columns that
 * the file has. Refuses the whole file with every row's reasons; employers must be there before their members. All is
 * read, compared and sealed before the transaction that writes, so that a long file keeps nobody waiting; only where
 * another import came between is it done anew inside.
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
  const keyed = rows.map((row) => keyedRow(shop.desk.sealer, row));
  const taking: Taking = { shop, actor, input, table: table.value, keyed };
  return (await takeAhead(taking)) ?? (await takeInside(taking));
}

interface Taking {
  readonly shop: Shop;
  readonly actor: Actor;
  readonly input: FileInput;
  readonly table: MemberTable;
  readonly keyed: readonly KeyedRow[];
}

/** Undefined, with nothing written, where another import changed meanwhile what this one went by. */
async function takeAhead(taking: Taking): Promise<Result<Imported> | undefined> {
  const { shop, table, keyed } = taking;
  const recorded = await shop.desk.database.read((trx) => readRecorded(trx, keyed));
  const plan = planMembers(shop.desk, table, keyed, recorded);
  let overtaken = false;
  const taken = await take(taking, async (trx, audit) => {
    overtaken = !sameStanding(await memberStanding(trx, keyed), recorded.standing);
    return overtaken ? refused(OVERTAKEN) : await carryOut(trx, audit, plan);
  });
  return overtaken ? undefined : taken;
}

const OVERTAKEN: Reason = { code: 'registers-changed', message: '导入期间名册有变动，请重新导入。' };

/** The same with nobody else importing meanwhile. */
const takeInside = (taking: Taking): Promise<Result<Imported>> =>
  take(taking, async (trx, audit) => {
    const { shop, table, keyed } = taking;
    const recorded = await readRecorded(trx, keyed);
    return await carryOut(trx, audit, planMembers(shop.desk, table, keyed, recorded));
  });

const take = (
  { shop, actor, input, table }: Taking,
  save: (trx: Trx, audit: Audit) => Promise<Result<null>>,
): Promise<Result<Imported>> =>
  takeFile(shop, actor, 'members', input, async (trx, _, audit) => {
    const saved = await save(trx, audit);
    return saved.ok ? ok(table.rows.length) : saved;
  });

async function carryOut(trx: Trx, audit: Audit, { changes, reasons }: MemberPlan): Promise<Result<null>> {
  if (reasons.length > 0) return refused(...reasons);
  await saveMembers(trx, audit, changes);
  return ok(null);
}
