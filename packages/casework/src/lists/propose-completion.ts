import { comparable, ok, type Reason, type Result, refused } from '@zhutui/core';
import { type Actor, perform } from '@zhutui/db';
import type { Shop } from '../shop/shop.ts';
import { knownLists } from './known-list.ts';

export interface CompletionInput {
  readonly key: string;
  readonly list: string;
  /** As claims name it, e.g. an occupation. */
  readonly item: string;
  /** Whether it stands on the list; false records that it does not. */
  readonly included: boolean;
  /** Where that is to be read. */
  readonly source: string;
}

/** Proposes what an open list says of an item, with its source; it counts once a second person has confirmed it. */
export async function proposeCompletion(
  shop: Shop,
  actor: Actor,
  input: CompletionInput,
): Promise<Result<{ readonly id: string }>> {
  const { desk } = shop;
  const { key, list, included } = input;
  const said = { list, item: input.item.trim(), included, source: input.source.trim() };
  return await perform(
    desk,
    actor,
    { key, action: 'completion.propose', input: said },
    async (trx, audit) => {
      const reasons = completionReasons(shop, said);
      if (reasons.length > 0) return refused(...reasons);
      const id = desk.newId();
      const entered = await trx
        .insertInto('completion')
        .values({
          id,
          ...said,
          item_key: comparable(said.item),
          included: included ? 1 : 0,
          state: 'proposed',
          proposed_by: actor.id,
          confirmed_by: null,
          at: desk.now(),
          confirmed_at: null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (entered === undefined) return refused(ALREADY);
      audit('completion.propose', `completion:${id}`, said);
      return ok({ id });
    },
  );
}

function completionReasons(
  { schemes }: Shop,
  { list, item, source }: Omit<CompletionInput, 'key'>,
): Reason[] {
  const known = knownLists(schemes).some((one) => one.list === list);
  return [
    ...(known
      ? []
      : [{ code: 'unknown-list', message: '没有计划使用这个名单，请从名单目录中选择。', path: 'list' }]),
    ...(comparable(item) === ''
      ? [{ code: 'missing-answer', message: '请填写名单中的条目，写法应与申报时所填一致。', path: 'item' }]
      : []),
    ...(source === ''
      ? [{ code: 'missing-answer', message: '请写明依据（文件名称、文号或查询途径）。', path: 'source' }]
      : []),
  ];
}

const ALREADY: Reason = {
  code: 'already-proposed',
  message: '这一条目已有人提出或已经确认，请在名单中查看。',
  path: 'item',
};
