import { ok, type Result, refused } from '@zhutui/core';
import { type Actor, perform, type Trx } from '@zhutui/db';
import type { Shop } from '../shop/shop.ts';
import { type Case, loadCase } from './case.ts';
import { STALE, type Stepped, type Target } from './step-case.ts';

/** Something that is done in a case without moving it on. */
export interface Touch {
  /** What the audit calls it. */
  readonly action: string;
  /** Everything it depends on beside the target. */
  readonly input: object;
  /** Gives what the audit is told: nothing that names a person. */
  readonly body: (trx: Trx, found: Case) => Promise<Result<object>>;
}

/** Does something in a case once, from the version its reader saw; where the case stands stays the same. */
export async function touchCase(
  shop: Shop,
  actor: Actor,
  { key, id, version }: Target,
  { action, input, body }: Touch,
): Promise<Result<Stepped>> {
  const { desk } = shop;
  return await perform(desk, actor, { key, action, input: { id, version, ...input } }, async (trx, audit) => {
    const found = await loadCase(trx, shop, actor, id);
    if (!found.ok) return found;
    const { reference, state } = found.value.application;
    const touched = await trx
      .updateTable('application')
      .set({ version: version + 1, updated_at: desk.now() })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (touched.numUpdatedRows !== 1n) return refused(STALE);
    const detail = await body(trx, found.value);
    if (!detail.ok) return detail;
    audit(action, `application:${id}`, detail.value);
    return ok({ id, reference, state, version: version + 1 });
  });
}
