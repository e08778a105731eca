import { canonical } from '@zhutui/core';
import type { Desk, PersonTable } from '@zhutui/db';
import { type PersonRow, sealNumbers } from '../people/person.ts';
import type { Table } from '../sheets/read-table.ts';
import type { KeyedRow } from './keyed-row.ts';
import type { memberColumns } from './member-columns.ts';

/** What becomes of one member: the row as it will stand, sealed, and the names of what differs. */
export interface MemberChange {
  readonly known: PersonRow | undefined;
  readonly row: PersonTable;
  /** e.g. `phone`, `facts.town`; of a new member nothing differs. */
  readonly fields: readonly string[];
}

export interface MemberInput extends KeyedRow {
  readonly known: PersonRow | undefined;
  readonly employerId: string | null;
}
type Has = Pick<Table<ReturnType<typeof memberColumns>>, 'has' | 'fields'>;
type Facts = Readonly<Record<string, unknown>>;

/**
 * What a row of a file makes of a member; undefined where it says what is known. A column that the file lacks leaves
 * what is known, one that it has and leaves empty takes it away.
 */
export function memberChange(desk: Desk, has: Has, input: MemberInput): MemberChange | undefined {
  const { row, known } = input;
  const before: Facts = known === undefined ? {} : JSON.parse(known.facts);
  const kept = Object.fromEntries(Object.entries(before).filter(([name]) => !has.fields.has(name)));
  const facts: Facts = { ...kept, ...row.answers };
  const next = {
    name: row.values.name,
    employer_id: has.has.has('employer') ? input.employerId : (known?.employer_id ?? null),
    facts: canonical(facts),
  };
  if (known === undefined) return { known, row: newPerson(desk, input, next), fields: [] };
  const phone = has.has.has('phone') && input.phoneKey !== known.phone_key;
  const card = has.has.has('card') && input.cardKey !== known.card_key;
  const fields = [
    ...(next.name === known.name ? [] : ['name']),
    ...(phone ? ['phone'] : []),
    ...(card ? ['card'] : []),
    ...(next.employer_id === known.employer_id ? [] : ['employer']),
    ...differing(before, facts).map((name) => `facts.${name}`),
  ];
  if (fields.length === 0) return undefined;
  const sealed = sealNumbers(desk.sealer, known.id, row.values);
  const numbers = {
    ...(phone ? { phone_key: sealed.phone_key, phone_sealed: sealed.phone_sealed } : {}),
    ...(card ? { card_key: sealed.card_key, card_sealed: sealed.card_sealed } : {}),
  };
  const stamp = { version: known.version + 1, updated_at: desk.now() };
  return { known, fields, row: { ...known, ...next, ...numbers, ...stamp } };
}

type Next = Pick<PersonTable, 'name' | 'employer_id' | 'facts'>;

function newPerson(desk: Desk, { row }: MemberInput, next: Next): PersonTable {
  const id = desk.newId();
  return {
    id,
    ...next,
    ...sealNumbers(desk.sealer, id, row.values),
    version: 1,
    updated_at: desk.now(),
  };
}

const differing = (before: Facts, after: Facts): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => canonical(before[name] ?? null) !== canonical(after[name] ?? null))
    .sort();
