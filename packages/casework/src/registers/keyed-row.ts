import type { Sealer } from '@zhutui/db';
import { cardKey, idKey, phoneKey } from '../people/person.ts';
import type { TableRow } from '../sheets/read-table.ts';
import type { memberColumns } from './member-columns.ts';

export type MemberRow = TableRow<ReturnType<typeof memberColumns>>;

/** A row of a file of members with the hashes by which its numbers are found; null where a number is not given. */
export interface KeyedRow {
  readonly row: MemberRow;
  readonly idKey: string;
  readonly phoneKey: string | null;
  readonly cardKey: string | null;
}

export const keyedRow = (sealer: Sealer, row: MemberRow): KeyedRow => ({
  row,
  idKey: idKey(sealer, row.values.idNumber),
  phoneKey: row.values.phone === undefined ? null : phoneKey(sealer, row.values.phone),
  cardKey: row.values.card === undefined ? null : cardKey(sealer, row.values.card),
});
