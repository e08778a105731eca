import { ok, type Reason, type Result, refused } from '@zhutui/core';
import { type Actor, accountsOf, type CompletionTable, perform, type Trx } from '@zhutui/db';
import type { Shop } from '../shop/shop.ts';

/** An entry of an open list, handled once under a key. */
export interface CompletionTarget {
  readonly key: string;
  readonly id: string;
}
type Settled = Result<{ readonly id: string; readonly state: CompletionTable['state'] }>;

/** Confirms a proposed item, by another person than who proposed it; from then on it is a fact for every assessment. */
export const confirmCompletion = (shop: Shop, actor: Actor, target: CompletionTarget): Promise<Settled> =>
  settle(shop, actor, target, 'confirmed');

/** Turns a proposed item down, by another person; it may be proposed again. */
export const rejectCompletion = (shop: Shop, actor: Actor, target: CompletionTarget): Promise<Settled> =>
  settle(shop, actor, target, 'rejected');

async function settle(
  { desk }: Shop,
  actor: Actor,
  { key, id }: CompletionTarget,
  state: 'confirmed' | 'rejected',
): Promise<Settled> {
  const action = state === 'confirmed' ? 'completion.confirm' : 'completion.reject';
  return await perform(desk, actor, { key, action, input: { id } }, async (trx, audit) => {
    const reasons = await settleReasons(trx, actor, id);
    if (reasons.length > 0) return refused(...reasons);
    const settled = await trx
      .updateTable('completion')
      .set({ state, confirmed_by: actor.id, confirmed_at: desk.now() })
      .where('id', '=', id)
      .where('state', '=', 'proposed')
      .executeTakeFirst();
    if (settled.numUpdatedRows !== 1n) return refused(SETTLED);
    audit(action, `completion:${id}`, {});
    return ok({ id, state });
  });
}

async function settleReasons(trx: Trx, actor: Actor, id: string): Promise<Reason[]> {
  const row = await trx
    .selectFrom('completion')
    .select(['state', 'proposed_by'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return [NOT_FOUND];
  if (row.state !== 'proposed') return [SETTLED];
  return (await accountsOf(trx, actor)).includes(row.proposed_by) ? [SAME_PERSON] : [];
}

const NOT_FOUND: Reason = { code: 'not-found', message: '没有找到这一条目，请刷新名单。' };
const SETTLED: Reason = { code: 'wrong-state', message: '这一条目已经处理过，请刷新名单查看结果。' };
const SAME_PERSON: Reason = {
  code: 'same-person',
  message: '提出人不能确认自己提出的条目，请由另一人处理。',
};
