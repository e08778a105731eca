import { itemGraph, next, ok, type Reason, type Result, refused } from '@zhutui/core';
import type { Actor, Trx } from '@zhutui/db';
import { staffReasons } from '../cases/relations.ts';
import { type Stepped, stepCase, type Target } from '../cases/step-case.ts';
import type { Shop } from '../shop/shop.ts';

/**
 * Records an objection to what is made public: the application goes to a senior reviewer, and what was granted is undone;
 * an approval after that grants anew.
 */
export async function objectTo(
  shop: Shop,
  actor: Actor,
  input: Target & { readonly words: string },
): Promise<Result<Stepped>> {
  const words = input.words.trim();
  const { desk } = shop;
  return await stepCase(shop, actor, input, {
    event: 'object',
    input: { words },
    news: 'referred',
    body: async (trx, found) => {
      const reasons = [...staffReasons(actor, found), ...(words === '' ? [NO_WORDS] : [])];
      if (reasons.length > 0) return refused(...reasons);
      const id = desk.newId();
      const objection = { id, application_id: found.application.id, words, by: actor.id, at: desk.now() };
      await trx.insertInto('objection').values(objection).execute();
      await reverseItems(trx, found.application.id);
      return ok({ detail: { objection: id } });
    },
  });
}

/** What is held cannot have been put into a batch, so all of it goes. */
async function reverseItems(trx: Trx, applicationId: string): Promise<void> {
  const state = next(itemGraph, 'awaiting', 'reverse');
  if (state === undefined) return;
  await trx
    .updateTable('award_item')
    .set({ state })
    .where('application_id', '=', applicationId)
    .where('state', '=', 'awaiting')
    .execute();
}

const NO_WORDS: Reason = { code: 'no-reason', message: '请写明异议的内容。', path: 'words' };
