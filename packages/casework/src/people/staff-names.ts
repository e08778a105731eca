import type { Tables } from '@zhutui/db';
import type { Kysely } from 'kysely';

/** The names of staff by their ids; an id that is nobody's is left out. */
export async function staffNames(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== '');
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom('staff').select(['id', 'name']).where('id', 'in', wanted).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
