import { ok, type Reason, type Result, refused } from '@zhutui/core';
import { type Actor, accountsOf, type ObjectionTable, type Trx } from '@zhutui/db';
import { staffReasons } from '../cases/relations.ts';
import type { Stepped, Target } from '../cases/step-case.ts';
import { touchCase } from '../cases/touch-case.ts';
import type { Shop } from '../shop/shop.ts';

export interface ObjectionAnswer extends Target {
  readonly objection: string;
  /** Whether the objection is right; else it is dismissed. */
  readonly upheld: boolean;
  readonly words: string;
}

/**
 * Answers an objection to what has been paid: by a senior reviewer who has neither decided, ruled nor given an opinion in the case,
 * nor wrote the objection down. The answer is a finding in words. No money moves: what was paid is asked back, where it must be, by casework of its own.
 */
export async function answerObjection(
  shop: Shop,
  actor: Actor,
  input: ObjectionAnswer,
): Promise<Result<Stepped>> {
  const { objection, upheld } = input;
  const words = input.words.trim();
  return await touchCase(shop, actor, input, {
    action: 'objection.answer',
    input: { objection, upheld, words },
    body: async (trx, found) => {
      const row = await openObjection(trx, found.application.id, objection);
      if (row === undefined || found.application.state !== 'paid') return refused(NOT_OPEN);
      const reasons = [
        ...staffReasons(actor, found),
        ...(await answererReasons(trx, actor, row)),
        ...(words === '' ? [NO_WORDS] : []),
      ];
      if (reasons.length > 0) return refused(...reasons);
      await answer(trx, shop, actor, row.id, { upheld, words });
      return ok({ objection, answer: upheld ? 'upheld' : 'dismissed' });
    },
  });
}

/** The second look decided on the application: what was objected is answered by that. */
export async function answerByDecision(
  trx: Trx,
  shop: Shop,
  actor: Actor,
  applicationId: string,
  decided: { readonly upheld: boolean; readonly words: string },
): Promise<void> {
  const rows = await trx
    .selectFrom('objection')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('answer', 'is', null)
    .execute();
  for (const { id } of rows) await answer(trx, shop, actor, id, decided);
}

const openObjection = (trx: Trx, applicationId: string, id: string) =>
  trx
    .selectFrom('objection')
    .selectAll()
    .where('id', '=', id)
    .where('application_id', '=', applicationId)
    .where('answer', 'is', null)
    .executeTakeFirst();

async function answer(
  trx: Trx,
  { desk }: Shop,
  actor: Actor,
  id: string,
  { upheld, words }: { readonly upheld: boolean; readonly words: string },
): Promise<void> {
  const said = { answer: upheld ? 'upheld' : 'dismissed', answer_words: words } as const;
  await trx
    .updateTable('objection')
    .set({ ...said, answered_by: actor.id, answered_at: desk.now() })
    .where('id', '=', id)
    .execute();
}

/** Reasons against somebody's answering an objection. */
export async function answererReasons(
  trx: Trx,
  actor: Actor,
  { application_id, by }: Pick<ObjectionTable, 'application_id' | 'by'>,
): Promise<Reason[]> {
  const accounts = await accountsOf(trx, actor);
  const isSenior = actor.roles.some(({ role }) => role === 'senior');
  const isSame = accounts.includes(by) || (await tookPart(trx, application_id, accounts));
  return [...(isSenior ? [] : [SENIOR_ONLY]), ...(isSame ? [SAME_EYES] : [])];
}

/** Whether any decision or opinion of the case, standing or not, was given under one of these accounts. */
async function tookPart(trx: Trx, applicationId: string, accounts: readonly string[]): Promise<boolean> {
  for (const table of ['decision', 'review_opinion'] as const) {
    const own = await trx
      .selectFrom(table)
      .select('by')
      .where('application_id', '=', applicationId)
      .where('by', 'in', accounts)
      .executeTakeFirst();
    if (own !== undefined) return true;
  }
  return false;
}

const NOT_OPEN: Reason = {
  code: 'not-found',
  message: '没有找到待答复的异议。拨付前的异议随复核决定一并答复，请刷新页面后再看。',
};
const SENIOR_ONLY: Reason = { code: 'senior-only', message: '异议由复核人员答复，请等待答复。' };
const SAME_EYES: Reason = {
  code: 'same-eyes',
  message: '您审核或核定过这件申报，或异议由您登记，须由另一人答复，请交由其他复核人员办理。',
};
const NO_WORDS: Reason = { code: 'no-reason', message: '请写明答复的理由。', path: 'words' };
