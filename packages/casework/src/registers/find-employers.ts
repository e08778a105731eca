import { comparable } from '@zhutui/core';
import type { EmployerTable, Trx } from '@zhutui/db';

export type EmployerRow = Readonly<EmployerTable>;

/** The employers there are, by name without regard to width and spaces; a name that several bear maps to all of them. */
export async function employersByName(trx: Trx): Promise<Map<string, EmployerRow[]>> {
  const byName = new Map<string, EmployerRow[]>();
  for (const employer of await trx.selectFrom('employer').selectAll().execute()) {
    const name = comparable(employer.name);
    byName.set(name, [...(byName.get(name) ?? []), employer]);
  }
  return byName;
}
