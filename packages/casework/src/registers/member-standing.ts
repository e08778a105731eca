import type { Trx } from '@zhutui/db';
import { inChunks } from './chunks.ts';
import type { KeyedRow } from './keyed-row.ts';

/** What the registers hold that an import of members goes by: the import stands only while none of it changes. */
export interface MemberStanding {
  readonly people: readonly Readonly<{ id: string; id_key: string; version: number }>[];
  readonly employers: readonly Readonly<{ id: string; name: string }>[];
  /** Who holds a card of the file now. */
  readonly holders: readonly Readonly<{ id_key: string; card_key: string | null }>[];
}

/** The members, units and cards that the rows name, as they are recorded now; the same records in the same order. */
export async function memberStanding(trx: Trx, rows: readonly KeyedRow[]): Promise<MemberStanding> {
  const idKeys = rows.map(({ idKey }) => idKey);
  const cardKeys = rows.flatMap(({ cardKey }) => cardKey ?? []);
  const people = await inChunks(idKeys, (part) => peopleOf(trx, part), MOST_KEYS);
  const holders = await inChunks(cardKeys, (part) => holdersOf(trx, part), MOST_KEYS);
  return { people, holders, employers: await employersOf(trx) };
}

/** Whether nothing has changed; both were read by the same queries. */
export const sameStanding = (one: MemberStanding, other: MemberStanding): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Both engines take this many values in one statement. */
const MOST_KEYS = 5000;

const peopleOf = (trx: Trx, keys: readonly string[]) =>
  trx
    .selectFrom('person')
    .select(['id', 'id_key', 'version'])
    .where('id_key', 'in', keys)
    .orderBy('id_key')
    .execute();

const holdersOf = (trx: Trx, keys: readonly string[]) =>
  trx
    .selectFrom('person')
    .select(['id_key', 'card_key'])
    .where('card_key', 'in', keys)
    .orderBy('card_key')
    .execute();

const employersOf = (trx: Trx) => trx.selectFrom('employer').select(['id', 'name']).orderBy('id').execute();
