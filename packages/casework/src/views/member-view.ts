import type { Fields } from '@zhutui/core';
import type { Desk, Tables } from '@zhutui/db';
import { maskPhone } from '@zhutui/notify';
import type { Kysely } from 'kysely';
import { maskCard, maskIdNumber } from '../people/mask.ts';
import { openNumbers, type PersonRow } from '../people/person.ts';

/** A member as shown: numbers masked. */
export interface MemberView {
  readonly name: string;
  /** `110101********0015` */
  readonly idNumber: string;
  /** `138****8000`; null where none is recorded. */
  readonly phone: string | null;
  /** `****0123`; null where none is recorded. */
  readonly card: string | null;
  readonly employer: string | null;
  /** What the register says of the facts that schemes look at; null where it says nothing. */
  readonly facts: readonly { readonly label: string; readonly value: string | number | boolean | null }[];
}

export async function memberView(
  db: Kysely<Tables>,
  desk: Desk,
  person: PersonRow,
  fields: Fields,
): Promise<MemberView> {
  const { idNumber, phone, card } = openNumbers(desk.sealer, person);
  const employer =
    person.employer_id === null
      ? undefined
      : await db
          .selectFrom('employer')
          .select('name')
          .where('id', '=', person.employer_id)
          .executeTakeFirst();
  const facts: Record<string, string | number | boolean | null> = {
    ...(card === undefined ? {} : { holdsCard: true }),
    ...JSON.parse(person.facts),
  };
  return {
    name: person.name,
    idNumber: maskIdNumber(idNumber),
    phone: phone === undefined ? null : maskPhone(phone),
    card: card === undefined ? null : maskCard(card),
    employer: employer?.name ?? null,
    facts: Object.entries(fields).map(([name, { label }]) => ({ label, value: facts[name] ?? null })),
  };
}
