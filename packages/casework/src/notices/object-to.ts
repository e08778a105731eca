import { itemGraph, next, ok, type Reason, type Result, refused } from '@zhutui/core';
import type { Actor, Trx } from '@zhutui/db';
import type { Case } from '../cases/case.ts';
import { staffReasons } from '../cases/relations.ts';
import { type Stepped, stepCase, type Target } from '../cases/step-case.ts';
import { touchCase } from '../cases/touch-case.ts';
import type { Shop } from '../shop/shop.ts';
import { todayOf } from '../shop/today.ts';
import { isRunning, periodOf } from './notice-period.ts';

/**
 * Records an objection to what is made public. Before payment the application goes to a senior reviewer, and what was
 * granted is undone; an approval after that grants anew. After payment, within the notice's days, it waits to be answered
 * (`answerObjection`): no money moves by itself.
 */
export async function objectTo(
  shop: Shop,
  actor: Actor,
  input: Target & { readonly words: string },
): Promise<Result<Stepped>> {
  const words = input.words.trim();
  const record = { ...input, words };
  const state = await shop.desk.database.db
    .selectFrom('application')
    .select('state')
    .where('id', '=', input.id)
    .executeTakeFirst();
  return state?.state === 'paid'
    ? await objectToPaid(shop, actor, record)
    : await objectToHeld(shop, actor, record);
}

type Objection = Target & { readonly words: string };

const objectToHeld = (shop: Shop, actor: Actor, input: Objection): Promise<Result<Stepped>> =>
  stepCase(shop, actor, input, {
    event: 'object',
    input: { words: input.words },
    news: 'referred',
    body: async (trx, found) => {
      const reasons = objectorReasons(actor, found, input);
      if (reasons.length > 0) return refused(...reasons);
      const objection = await record(trx, shop, actor, input);
      await reverseItems(trx, found.application.id);
      return ok({ detail: { objection } });
    },
  });

const objectToPaid = (shop: Shop, actor: Actor, input: Objection): Promise<Result<Stepped>> =>
  touchCase(shop, actor, input, {
    action: 'application.object',
    input: { words: input.words },
    body: async (trx, found) => {
      const period = await periodOf(trx, found);
      const isPublic = period !== undefined && isRunning(period, todayOf(shop.desk));
      const reasons = [...objectorReasons(actor, found, input), ...(isPublic ? [] : [NOT_PUBLIC])];
      if (reasons.length > 0) return refused(...reasons);
      return ok({ objection: await record(trx, shop, actor, input) });
    },
  });

const objectorReasons = (actor: Actor, found: Case, { words }: Objection): Reason[] => [
  ...staffReasons(actor, found),
  ...(words === '' ? [NO_WORDS] : []),
];

async function record(trx: Trx, { desk }: Shop, actor: Actor, { id, words }: Objection): Promise<string> {
  const made = { id: desk.newId(), application_id: id, words, by: actor.id, at: desk.now() };
  const open = { answer: null, answer_words: null, answered_by: null, answered_at: null };
  await trx
    .insertInto('objection')
    .values({ ...made, ...open })
    .execute();
  return made.id;
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
const NOT_PUBLIC: Reason = {
  code: 'not-public',
  message: '这件申报不在公示期内，不能登记公示异议。如有反映，请按来信来访办理。',
};
