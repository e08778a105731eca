import type { AnyScheme, Completion } from '@zhutui/core';
import type { Trx } from '@zhutui/db';

/** The items of the scheme's open lists that one person has proposed and another confirmed. */
export async function confirmedItems(trx: Trx, scheme: AnyScheme): Promise<Completion[]> {
  const lists = (scheme.lists ?? []).map(({ list }) => list);
  if (lists.length === 0) return [];
  const rows = await trx
    .selectFrom('completion')
    .select(['list', 'item', 'included', 'source'])
    .where('state', '=', 'confirmed')
    .where('list', 'in', lists)
    .orderBy('list')
    .orderBy('item')
    .execute();
  return rows.map(({ included, ...row }) => ({ ...row, included: included === 1 }));
}
