import { ok, type Reason, type Result, refused } from '@zhutui/core';
import { type Actor, accountsOf, type CompletionTable, perform, type Trx } from '@zhutui/db';
import type { Shop } from '../shop/shop.ts';
import type { CompletionTarget } from './settle-completion.ts';

type Withdrawn = Result<{ readonly id: string; readonly state: CompletionTable['state'] }>;
type Row = Readonly<Pick<CompletionTable, 'state' | 'withdrawal_by'>>;

/** Asks, with a reason, for a confirmed entry to be withdrawn; it stands until a second person has confirmed that. */
export async function proposeWithdrawal(
  { desk }: Shop,
  actor: Actor,
  input: CompletionTarget & { readonly reason: string },
): Promise<Withdrawn> {
  const { key, id } = input;
  const reason = input.reason.trim();
  const request = { key, action: 'withdrawal.propose', input: { id, reason } };
  return await perform(desk, actor, request, async (trx, audit) => {
    const row = await rowOf(trx, id);
    const reasons = [...standing(row), ...((row?.withdrawal_by ?? null) === null ? [] : [ALREADY])];
    if (reason === '') reasons.push(NO_REASON);
    if (reasons.length > 0) return refused(...reasons);
    const change = { withdrawal_by: actor.id, withdrawal_reason: reason };
    if (!(await changed(trx, id, null, change))) return refused(ALREADY);
    audit('withdrawal.propose', `completion:${id}`, { reason });
    return ok({ id, state: 'confirmed' });
  });
}

/** Confirms a withdrawal, by another person than who asked for it: the entry says nothing any more, and may come again. */
export const confirmWithdrawal = (shop: Shop, actor: Actor, target: CompletionTarget): Promise<Withdrawn> =>
  settle(shop, actor, target, 'confirm');

/** Turns a withdrawal down, by another person; the entry stands. */
export const rejectWithdrawal = (shop: Shop, actor: Actor, target: CompletionTarget): Promise<Withdrawn> =>
  settle(shop, actor, target, 'reject');

async function settle(
  { desk }: Shop,
  actor: Actor,
  { key, id }: CompletionTarget,
  verdict: 'confirm' | 'reject',
): Promise<Withdrawn> {
  const action = `withdrawal.${verdict}`;
  return await perform(desk, actor, { key, action, input: { id } }, async (trx, audit) => {
    const row = await rowOf(trx, id);
    const by = row?.withdrawal_by ?? null;
    if (row === undefined || row.state !== 'confirmed' || by === null) return refused(SETTLED);
    if ((await accountsOf(trx, actor)).includes(by)) return refused(SAME_PERSON);
    const withdrawn = { state: 'withdrawn', withdrawn_by: actor.id, withdrawn_at: desk.now() } as const;
    const change = verdict === 'confirm' ? withdrawn : { withdrawal_by: null, withdrawal_reason: null };
    if (!(await changed(trx, id, by, change))) return refused(SETTLED);
    audit(action, `completion:${id}`, {});
    return ok({ id, state: verdict === 'confirm' ? 'withdrawn' : 'confirmed' });
  });
}

const rowOf = async (trx: Trx, id: string): Promise<Row | undefined> =>
  await trx
    .selectFrom('completion')
    .select(['state', 'withdrawal_by'])
    .where('id', '=', id)
    .executeTakeFirst();

const standing = (row: Row | undefined): Reason[] => {
  if (row === undefined) return [NOT_FOUND];
  return row.state === 'confirmed' ? [] : [NOT_CONFIRMED];
};

/** Changes a confirmed entry whose withdrawal is asked for by this person (by nobody: null); false where that is so no longer. */
async function changed(
  trx: Trx,
  id: string,
  by: string | null,
  change: Partial<CompletionTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('completion')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'confirmed')
    .where('withdrawal_by', by === null ? 'is' : '=', by)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const NOT_FOUND: Reason = { code: 'not-found', message: '没有找到这一条目，请刷新名单。' };
const NOT_CONFIRMED: Reason = { code: 'wrong-state', message: '只有已确认的条目可以撤销，请刷新名单。' };
const SETTLED: Reason = {
  code: 'wrong-state',
  message: '这一条目没有待处理的撤销，或已经处理过，请刷新名单查看结果。',
};
const ALREADY: Reason = { code: 'already-proposed', message: '已有人提出撤销这一条目，请待另一人确认。' };
const NO_REASON: Reason = { code: 'missing-answer', message: '请写明撤销的理由。', path: 'reason' };
const SAME_PERSON: Reason = {
  code: 'same-person',
  message: '提出人不能确认自己提出的撤销，请由另一人处理。',
};
