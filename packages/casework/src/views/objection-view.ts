import type { Instant } from '@zhutui/core';
import type { Actor, Trx } from '@zhutui/db';
import type { Case } from '../cases/case.ts';
import { staffReasons } from '../cases/relations.ts';
import { answererReasons } from '../notices/answer-objection.ts';
import { staffNames } from '../people/staff-names.ts';

/** An objection to what was made public, and its answer; the answer's parts are null while it waits. */
export interface ObjectionView {
  readonly id: string;
  readonly words: string;
  readonly at: Instant;
  readonly answer: 'upheld' | 'dismissed' | null;
  readonly answerWords: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Instant | null;
  /** Whether this viewer may answer it now, on a paid application. */
  readonly isTheirs: boolean;
}

export async function objectionsTo(trx: Trx, actor: Actor, found: Case): Promise<ObjectionView[]> {
  const rows = await trx
    .selectFrom('objection')
    .selectAll()
    .where('application_id', '=', found.application.id)
    .orderBy('id')
    .execute();
  const names = await staffNames(
    trx,
    rows.map(({ answered_by }) => answered_by ?? ''),
  );
  const isOpen = found.application.state === 'paid' && staffReasons(actor, found).length === 0;
  return await Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      words: row.words,
      at: row.at,
      answer: row.answer,
      answerWords: row.answer_words,
      answeredBy: row.answered_by === null ? null : (names.get(row.answered_by) ?? '工作人员'),
      answeredAt: row.answered_at,
      isTheirs: isOpen && row.answer === null && (await answererReasons(trx, actor, row)).length === 0,
    })),
  );
}
