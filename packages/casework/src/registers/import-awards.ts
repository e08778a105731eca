import { canonical, comparable, ok, type Reason, type Result, refused, type SchemeSet } from '@zhutui/core';
import type { Actor, Desk, Trx } from '@zhutui/db';
import { idKey } from '../people/person.ts';
import { inRow, readTable, type TableRow } from '../sheets/read-table.ts';
import type { Shop } from '../shop/shop.ts';
import { todayOf } from '../shop/today.ts';
import { awardColumns } from './award-columns.ts';
import { nearReasons, unknownReasons } from './programme-reasons.ts';
import { programmeNamed, programmesOf } from './programmes.ts';
import { repeated } from './repeated.ts';
import { type FileInput, type Imported, takeFile } from './take-file.ts';

type Row = TableRow<ReturnType<typeof awardColumns>>;

/** A file of awards; `asWritten` takes programmes by the names in the file, where these are near to others'. */
export type AwardsInput = FileInput & { readonly asWritten?: boolean | undefined };

/**
 * Takes in awards of other editions and programmes, members or not. A programme that no plan looks at is taken in with a
 * warning; where its name is near to one that a plan does look at, the file is refused with the question which is meant. A row
 * about the same person, programme, year, category and certificate brings the earlier one up to date, however their names were
 * typed then. Refuses the whole
 * file with every row's reasons.
 */
export async function importAwards(shop: Shop, actor: Actor, input: AwardsInput): Promise<Result<Imported>> {
  const table = readTable(input.csv, awardColumns(todayOf(shop.desk)));
  if (!table.ok) return table;
  const { rows } = table.value;
  const twice = repeated(rows, '人员、项目、年度、类别和证书编号', ({ values }) =>
    canonical([
      values.idNumber,
      comparable(values.programme),
      values.planYear,
      values.category ?? null,
      values.certificate ?? null,
    ]),
  );
  const names = programmesOf(shop.schemes);
  const named = rows.map(({ number, values }) => ({ number, programme: values.programme }));
  const near = input.asWritten === true ? [] : nearReasons(names, named);
  const wrong = [...twice, ...rows.flatMap(moreThanAll), ...near];
  if (wrong.length > 0) return refused(...wrong);
  const taken = await takeFile(shop, actor, 'awards', input, async (trx, importId) => {
    for (const row of rows) {
      const award = awardOf(shop, row);
      const earlier = await earlierAward(trx, award, row.values.category);
      await saveAward(trx, shop.desk, { award, earlier, importId });
    }
    return ok(rows.length);
  });
  const warnings = unknownReasons(names, named);
  return taken.ok && warnings.length > 0 ? ok({ ...taken.value, warnings }) : taken;
}

/** The person's share of an award is part of it. */
const moreThanAll = ({ number, values }: Row): Reason[] =>
  (values.own ?? 0) > values.amount ? [inRow(number, MORE_THAN_ALL)] : [];

const MORE_THAN_ALL: Reason = {
  code: 'own-above-amount',
  message: '“其中本人所得(元)”不能多于“金额(元)”；“金额(元)”填这一笔助推的全部，含发给他人的。',
};

type Award = ReturnType<typeof awardOf>;

function awardOf({ desk, schemes }: Shop, { values }: Row) {
  const programme = programmeNamed(programmesOf(schemes), values.programme) ?? values.programme;
  return {
    person_key: idKey(desk.sealer, values.idNumber),
    programme,
    plan_year: values.planYear,
    ...placeOf(schemes, { ...values, programme }),
    certificate: values.certificate ?? null,
    occupation: values.occupation ?? null,
    level: values.level ?? null,
    amount: values.amount,
    own_amount: values.own ?? null,
    granted_on: values.on ?? null,
    state: values.state,
  };
}

/** The scheme and route meant, where one in force answers to the programme, year and category; else the category as written. */
function placeOf(
  schemes: SchemeSet,
  { programme, planYear, category }: Row['values'],
): { scheme: string | null; route: string | null } {
  const scheme = schemes.entries.find(
    (entry) => entry.scheme.programme === programme && entry.scheme.year === planYear,
  )?.scheme;
  const route = Object.entries(scheme?.routes ?? {}).find(([name, { title }]) =>
    [name, title].some((text) => comparable(text) === comparable(category ?? '')),
  );
  return { scheme: scheme?.id ?? null, route: route?.[0] ?? category ?? null };
}

/** The one kept of the same: its programme and category may have been typed otherwise, before a plan had a name for them. */
async function earlierAward(trx: Trx, award: Award, category = ''): Promise<string | undefined> {
  const rows = await trx
    .selectFrom('earlier_award')
    .select(['id', 'programme', 'route'])
    .where('person_key', '=', award.person_key)
    .where('plan_year', '=', award.plan_year)
    .where('certificate', award.certificate === null ? 'is' : '=', award.certificate)
    .orderBy('id')
    .execute();
  const { programme, route } = award;
  const exact = rows.find((row) => row.programme === programme && row.route === route);
  const names = new Set([comparable(route ?? ''), comparable(category)]);
  const same = rows.find(
    (row) => comparable(row.programme) === comparable(programme) && names.has(comparable(row.route ?? '')),
  );
  return (exact ?? same)?.id;
}

interface Saving {
  readonly award: Award;
  /** The id of the one that it brings up to date. */
  readonly earlier: string | undefined;
  readonly importId: string;
}

async function saveAward(trx: Trx, desk: Desk, { award, earlier, importId }: Saving): Promise<void> {
  const said = { ...award, source: '导入', import_id: importId };
  await (earlier === undefined
    ? trx.insertInto('earlier_award').values({ id: desk.newId(), ...said })
    : trx.updateTable('earlier_award').set(said).where('id', '=', earlier)
  ).execute();
}
