import type { Tables } from '@zhutui/db';
import type { Kysely } from 'kysely';

const UNIT = 'employer:';

/** The funder of a match that the applicant's own unit pays. */
export const unitFunder = (employerId: string): string => `${UNIT}${employerId}`;

/** The employer's id when the funder is a unit; undefined for the city, a district or another body. */
export const unitOf = (funder: string): string | undefined =>
  funder.startsWith(UNIT) ? funder.slice(UNIT.length) : undefined;

/** Names to show for funders: a unit's name, any other as it is. */
export async function funderNames(
  db: Kysely<Tables>,
  funders: Iterable<string>,
): Promise<(funder: string) => string> {
  const units = [...new Set(funders)].flatMap((funder) => unitOf(funder) ?? []);
  const rows =
    units.length === 0
      ? []
      : await db.selectFrom('employer').select(['id', 'name']).where('id', 'in', units).execute();
  const names = new Map(rows.map(({ id, name }) => [unitFunder(id), name]));
  return (funder) => names.get(funder) ?? funder;
}
