import type { Shop } from '../shop/shop.ts';

/** A unit as it is picked by name. */
export interface EmployerName {
  readonly id: string;
  readonly name: string;
}

/** Units whose name contains the text, by name, at most 50; for whoever gives a unit's union its account. */
export async function listEmployers(
  { desk }: Pick<Shop, 'desk'>,
  { text = '' }: { readonly text?: string },
): Promise<EmployerName[]> {
  return await desk.database.db
    .selectFrom('employer')
    .select(['id', 'name'])
    .where('name', 'like', `%${text.trim().replaceAll(/[%_]/g, '')}%`)
    .orderBy('name')
    .limit(50)
    .execute();
}
