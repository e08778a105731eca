import { headerRow } from '../sheets/write-sheet.ts';
import type { Shop } from '../shop/shop.ts';
import { todayOf } from '../shop/today.ts';
import { awardColumns } from './award-columns.ts';
import { employerColumns } from './import-employers.ts';
import { registerColumns } from './import-register.ts';
import { employerFieldColumns, memberColumns, memberFieldColumns } from './member-columns.ts';

export type TemplateKind = 'members' | 'employers' | 'register' | 'awards';

/** The empty table that an import of this kind reads: CSV in UTF-8, one row of headers. */
export function template(shop: Shop, kind: TemplateKind): string {
  return headerRow(headersOf(shop, kind).map(({ header }) => header));
}

function headersOf({ desk, schemes }: Shop, kind: TemplateKind): readonly { readonly header: string }[] {
  const today = todayOf(desk);
  if (kind === 'members') return [...Object.values(memberColumns(today)), ...memberFieldColumns(schemes)];
  if (kind === 'employers') return [...Object.values(employerColumns), ...employerFieldColumns(schemes)];
  return Object.values(
    kind === 'awards' ? awardColumns(today) : registerColumns({ kind: 'flag', label: '结果' }),
  );
}
