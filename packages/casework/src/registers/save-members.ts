import type { Audit, PersonTable, Trx } from '@zhutui/db';
import { inChunks } from './chunks.ts';
import type { MemberChange } from './member-change.ts';

/**
 * Adds new members and brings the others up to date, many at once. One audit entry for each member changed names what
 * differs, never the values; who has another phone now is signed out, since the old one may be in other hands.
 */
export async function saveMembers(trx: Trx, audit: Audit, changes: readonly MemberChange[]): Promise<void> {
  const changed = changes.filter(({ known }) => known !== undefined);
  await takeCardsOff(trx, idsWith(changed, 'card'));
  await inChunks(
    changes.map(({ row }) => row),
    (part) => put(trx, part),
    MOST_ROWS,
  );
  await endSessions(trx, idsWith(changed, 'phone'));
  for (const { row, fields } of changed) audit('person.change', `person:${row.id}`, { fields });
}

/** Twelve values a row; both engines take these in one statement. */
const MOST_ROWS = 1000;
const MOST_IDS = 5000;

const idsWith = (changes: readonly MemberChange[], field: string): string[] =>
  changes.filter(({ fields }) => fields.includes(field)).map(({ row }) => row.id);

/** Cards may pass from one row of the file to another: all are taken off before any is put on. */
const takeCardsOff = (trx: Trx, ids: readonly string[]) =>
  inChunks(
    ids,
    (part) => trx.updateTable('person').set({ card_key: null }).where('id', 'in', part).execute(),
    MOST_IDS,
  );

const endSessions = (trx: Trx, ids: readonly string[]) =>
  inChunks(
    ids,
    (part) => trx.deleteFrom('session').where('kind', '=', 'member').where('subject', 'in', part).execute(),
    MOST_IDS,
  );

const COLUMNS = [
  'name',
  'phone_sealed',
  'phone_key',
  'card_sealed',
  'card_key',
  'employer_id',
  'facts',
  'version',
  'updated_at',
] as const;

const put = (trx: Trx, rows: readonly PersonTable[]) =>
  trx
    .insertInto('person')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => Object.fromEntries(COLUMNS.map((name) => [name, eb.ref(`excluded.${name}`)]))),
    )
    .execute();
