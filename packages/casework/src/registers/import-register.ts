import {
  canonical,
  comparable,
  type Field,
  ok,
  type Reason,
  type Result,
  readTyped,
  refused,
} from '@zhutui/core';
import type { Actor, Desk, Trx } from '@zhutui/db';
import { type Column, dayCell, filled, words } from '../sheets/column.ts';
import { inRow, readTable, type TableRow } from '../sheets/read-table.ts';
import type { Shop } from '../shop/shop.ts';
import { registerFields } from './register-names.ts';
import { repeated } from './repeated.ts';
import { type FileInput, type Imported, takeFile } from './take-file.ts';

/** What a line of a register has: whom it is about, what it says, from when to when, on what authority. */
export const registerColumns = (field: Pick<Field, 'kind' | 'label'>) => ({
  name: filled(words('名称', { aliases: ['机构名称'] })),
  value: valueColumn(field),
  from: dayCell('起', { aliases: ['有效期起'] }),
  to: dayCell('止', { aliases: ['有效期止'] }),
  source: filled(words('依据', { aliases: ['来源'] })),
});

type Row = TableRow<ReturnType<typeof registerColumns>>;

/**
 * Takes in lines of a register that schemes consult. A line of the same name and first day replaces the earlier one.
 * Refuses an unknown register, and the whole file with every row's reasons.
 */
export async function importRegister(
  shop: Shop,
  actor: Actor,
  input: FileInput & { readonly register: string },
): Promise<Result<Imported>> {
  const fields = registerFields(shop.schemes);
  const field = fields.get(input.register);
  if (field === undefined) return refused(unknownRegister([...fields.keys()]));
  const table = readTable(input.csv, registerColumns(field));
  if (!table.ok) return table;
  const { rows } = table.value;
  const wrong = [
    ...rows.flatMap(backwards),
    ...repeated(rows, '名称和起始日期', (row) => `${comparable(row.values.name)} ${row.values.from}`),
  ];
  if (wrong.length > 0) return refused(...wrong);
  return await takeFile(shop, actor, `register:${input.register}`, input, async (trx, importId) => {
    for (const row of rows) await saveLine(trx, shop.desk, input.register, row, importId);
    return ok(rows.length);
  });
}

function valueColumn(field: Pick<Field, 'kind' | 'label'>): Column<string | number | boolean> {
  const header = '结果';
  return {
    header,
    aliases: ['结果(是/否)', field.label],
    need: 'filled',
    read: (cell) => {
      const read = readTyped({ kind: field.kind, label: header }, cell);
      if (!read.ok) return read;
      const { value } = read;
      return value === undefined || value === null
        ? refused({ code: 'cell-empty', message: `“${header}”不能为空。` })
        : ok(value);
    },
  };
}

const unknownRegister = (known: readonly string[]): Reason => ({
  code: 'unknown-register',
  message: `没有计划要查询这个名册。现有名册：${known.join('、') || '无'}。`,
  path: 'register',
});

function backwards({ number, values }: Row): Reason[] {
  if (values.from === undefined || values.to === undefined || values.from <= values.to) return [];
  return [inRow(number, { code: 'days-backwards', message: '“止”早于“起”，请核对日期。' })];
}

async function saveLine(
  trx: Trx,
  desk: Desk,
  register: string,
  { values }: Row,
  importId: string,
): Promise<void> {
  const key = comparable(values.name);
  const from = values.from ?? null;
  await trx
    .deleteFrom('register_entry')
    .where('register', '=', register)
    .where('key', '=', key)
    .where('valid_from', from === null ? 'is' : '=', from)
    .execute();
  const line = {
    id: desk.newId(),
    register,
    key,
    value: canonical(values.value),
    valid_from: from,
    valid_to: values.to ?? null,
  };
  await trx
    .insertInto('register_entry')
    .values({ ...line, source: values.source, import_id: importId })
    .execute();
}
