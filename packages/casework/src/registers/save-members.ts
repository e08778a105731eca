import { canonical } from '@zhutui/core';
import type { Desk, Trx } from '@zhutui/db';
import { openNumbers, type PersonNumbers, type PersonRow, sealNumbers } from '../people/person.ts';
import type { Table, TableRow } from '../sheets/read-table.ts';
import type { memberColumns } from './member-columns.ts';

type MemberColumns = ReturnType<typeof memberColumns>;

/** A row of the file beside the member it is about. */
export interface MemberChange {
  readonly row: TableRow<MemberColumns>;
  readonly known: PersonRow | undefined;
  readonly employerId: string | null;
}

type Has = Pick<Table<MemberColumns>, 'has' | 'fields'>;

/** Adds new members and updates those whose entry differs, each with its version one higher. */
export async function saveMembers(
  trx: Trx,
  desk: Desk,
  changes: readonly MemberChange[],
  has: Has,
): Promise<void> {
  const differing = changes.flatMap((change) => {
    const entry = entryOf(desk, change, has);
    return change.known !== undefined && same(desk, change.known, entry)
      ? []
      : [{ known: change.known, entry }];
  });
  const moved = differing.flatMap(({ known }) => (known === undefined ? [] : [known.id]));
  // Cards may pass from one row of the file to another: all are taken off before any is put on.
  for (const id of moved)
    await trx.updateTable('person').set({ card_key: null }).where('id', '=', id).execute();
  for (const { known, entry } of differing) await saveOne(trx, desk, known, entry);
}

/** A member's entry, readable. */
interface Entry extends PersonNumbers {
  readonly name: string;
  readonly employerId: string | null;
  readonly facts: string;
}

/** A column that the file lacks leaves what is known; one that it has and leaves empty takes it away. */
function entryOf(desk: Desk, { row, known, employerId }: MemberChange, { has, fields }: Has): Entry {
  const numbers = known === undefined ? undefined : openNumbers(desk.sealer, known);
  const facts: [string, unknown][] = Object.entries(known === undefined ? {} : JSON.parse(known.facts));
  const kept = Object.fromEntries(facts.filter(([name]) => !fields.has(name)));
  return {
    name: row.values.name,
    idNumber: row.values.idNumber,
    phone: has.has('phone') ? row.values.phone : numbers?.phone,
    card: has.has('card') ? row.values.card : numbers?.card,
    employerId: has.has('employer') ? employerId : (known?.employer_id ?? null),
    facts: canonical({ ...kept, ...row.answers }),
  };
}

function same(desk: Desk, known: PersonRow, entry: Entry): boolean {
  const { phone, card } = openNumbers(desk.sealer, known);
  const before = [known.name, phone, card, known.employer_id, known.facts];
  return [entry.name, entry.phone, entry.card, entry.employerId, entry.facts].every(
    (part, at) => part === before[at],
  );
}

async function saveOne(trx: Trx, desk: Desk, known: PersonRow | undefined, entry: Entry): Promise<void> {
  const id = known?.id ?? desk.newId();
  const columns = {
    name: entry.name,
    ...sealNumbers(desk.sealer, id, entry),
    employer_id: entry.employerId,
    facts: entry.facts,
    updated_at: desk.now(),
  };
  if (known === undefined)
    await trx
      .insertInto('person')
      .values({ id, ...columns, version: 1 })
      .execute();
  else
    await trx
      .updateTable('person')
      .set({ ...columns, version: known.version + 1 })
      .where('id', '=', id)
      .execute();
}
