import type { SchemeSet } from '@zhutui/core';
import type { Column } from '../sheets/column.ts';
import { headerRow } from '../sheets/write-sheet.ts';
import type { Shop } from '../shop/shop.ts';
import { todayOf } from '../shop/today.ts';
import { awardColumns } from './award-columns.ts';
import { employerColumns } from './import-employers.ts';
import { registerColumns } from './import-register.ts';
import { employerFieldColumns, memberColumns, memberFieldColumns } from './member-columns.ts';
import { programmesOf } from './programmes.ts';

export type TemplateKind = 'members' | 'employers' | 'register' | 'awards';

/** The empty table that an import of this kind reads: CSV in UTF-8, one row of headers. */
export function template(shop: Shop, kind: TemplateKind): string {
  return headerRow(headersOf(shop, kind).map(({ header }) => header));
}

function headersOf({ desk, schemes }: Shop, kind: TemplateKind): readonly { readonly header: string }[] {
  const today = todayOf(desk);
  if (kind === 'members') return [...Object.values(memberColumns(today)), ...memberFieldColumns(schemes)];
  if (kind === 'employers') return [...Object.values(employerColumns), ...employerFieldColumns(schemes)];
  return kind === 'awards'
    ? Object.values(awardColumns(today)).map((column) => ({ header: awardHeader(column, schemes) }))
    : Object.values(registerColumns({ kind: 'flag', label: '结果' }));
}

/** The programmes that plans look at stand behind the header: only an award under one of these names counts. */
const awardHeader = (
  { header, noted }: Pick<Column<unknown>, 'header' | 'noted'>,
  schemes: SchemeSet,
): string => (noted === true ? `${header}（${programmesOf(schemes).join('、')}）` : header);
