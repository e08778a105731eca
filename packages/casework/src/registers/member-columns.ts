import {
  type Day,
  type Fields,
  neededBy,
  ok,
  parseIdNumber,
  type Result,
  refused,
  type SchemeSet,
  tidyNumber,
} from '@zhutui/core';
import { parsePhone } from '@zhutui/notify';
import { type Column, digits, filled, words } from '../sheets/column.ts';
import { type FieldColumn, fieldColumns } from '../sheets/field-columns.ts';

/** An ID number of a person plausible on the given day. */
export const idNumberColumn = (today: Day): Column<string> => ({
  header: '身份证号',
  aliases: ['身份证号码', '公民身份号码'],
  need: 'filled',
  read: (cell) =>
    cell.trim() === ''
      ? refused({ code: 'cell-empty', message: '“身份证号”不能为空。' })
      : parseIdNumber(cell, today),
});

export const nameColumn = filled(words('姓名'));

/** What a row of the member register has whatever the schemes. */
export const memberColumns = (today: Day) => ({
  name: nameColumn,
  idNumber: idNumberColumn(today),
  phone: { header: '手机号', aliases: ['手机号码', '联系电话'], read: readPhone } satisfies Column<
    string | undefined
  >,
  card: digits(
    '京卡卡号',
    /^(\d{16}|\d{19})$/,
    '应为16位或19位数字；若表格把它显示成6.2E+18的样子，请把该列设为文本后重新填写。',
    {
      aliases: ['互助服务卡卡号', '工会会员互助服务卡卡号'],
    },
  ),
  employer: words('单位名称', { aliases: ['工作单位'] }),
});

/** The further columns: what any scheme, or a match on it, needs of a member. */
export const memberFieldColumns = (schemes: SchemeSet): FieldColumn[] =>
  fieldColumns(neededGroups(schemes, 'member'));

/** The same of an employer. */
export const employerFieldColumns = (schemes: SchemeSet): FieldColumn[] =>
  fieldColumns(neededGroups(schemes, 'employer'));

/** Each scheme's fields of a group, its matches' included. */
export const neededGroups = (schemes: SchemeSet, group: 'member' | 'employer' | 'registers'): Fields[] =>
  schemes.entries.map(
    ({ scheme, matches }) =>
      neededBy(
        scheme,
        matches.map(({ match }) => match),
      )[group],
  );

function readPhone(cell: string): Result<string | undefined> {
  return tidyNumber(cell) === '' ? ok(undefined) : parsePhone(cell);
}
