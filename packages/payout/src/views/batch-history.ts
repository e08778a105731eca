import type { PayoutShop } from '../shop/shop.ts';

/** One thing done to a batch. */
export interface BatchEntry {
  readonly at: string;
  readonly action: string;
  /** The name of who did it. */
  readonly by: string;
  /** Why a batch was sent back; null for every other step. */
  readonly reason: string | null;
}

/** What the audit tells of a batch, oldest first. */
export async function batchHistory(shop: PayoutShop, batchId: string): Promise<BatchEntry[]> {
  const { db } = shop.desk.database;
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'action', 'actor', 'detail'])
    .where('subject', '=', `batch:${batchId}`)
    .orderBy('seq')
    .execute();
  const ids = [...new Set(rows.map(({ actor }) => actor.replace('staff:', '')))];
  const staff =
    ids.length === 0
      ? []
      : await db.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids).execute();
  const names = new Map(staff.map(({ id, name }) => [`staff:${id}`, name]));
  return rows.map(({ at, action, actor, detail }) => ({
    at,
    action,
    by: names.get(actor) ?? actor,
    reason: reasonIn(detail),
  }));
}

function reasonIn(detail: string): string | null {
  const { more } = (JSON.parse(detail) ?? {}) as { more?: { reason?: string } | null };
  return more?.reason ?? null;
}
