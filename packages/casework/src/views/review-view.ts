import type { Instant } from '@zhutui/core';
import type { ReviewOpinionTable, Trx } from '@zhutui/db';
import type { Case } from '../cases/case.ts';
import { levelOf, levelsOf } from '../cases/levels.ts';
import { staffNames } from '../people/staff-names.ts';
import { cite } from '../shop/cite.ts';

/** What a body said at its level: who, when, and in which words; both null where a member looks. */
export interface OpinionView {
  readonly opinion: ReviewOpinionTable['opinion'];
  readonly by: string | null;
  readonly at: Instant;
  readonly words: string | null;
  /** False once the level said another thing, or a correction began the review anew. */
  readonly stands: boolean;
}
export interface LevelView {
  /** From 1. */
  readonly level: number;
  readonly body: string;
  /** The sentence that has it review, quoted. */
  readonly sentence: string;
  /** Whether the case stands at it, while it is under review. */
  readonly isNow: boolean;
  /** First to last. */
  readonly opinions: readonly OpinionView[];
}

/** The levels of a case's review with what each body said; empty where its notice knows one review only. */
export async function reviewView(trx: Trx, found: Case): Promise<LevelView[]> {
  const { application, entry } = found;
  const levels = levelsOf(entry, application.route);
  if (levels.length === 0) return [];
  const rows = await trx
    .selectFrom('review_opinion')
    .selectAll()
    .where('application_id', '=', application.id)
    .orderBy('id')
    .execute();
  const names = await staffNames(
    trx,
    rows.map(({ by }) => by),
  );
  const isOpen = application.state === 'reviewing' || application.state === 'referred';
  const now = isOpen ? levelOf(found)?.level : undefined;
  return levels.map(({ level, body, sentence }) => ({
    level,
    body,
    sentence: cite(sentence),
    isNow: level === now,
    opinions: rows
      .filter((row) => row.level === level)
      .map(({ opinion, by, at, words, stands }) => ({
        opinion,
        by: names.get(by) ?? '工作人员',
        at,
        words,
        stands: stands === 1,
      })),
  }));
}

/** The same for the member: what was said and when, not by whom nor in which words. */
export const forMember = (levels: readonly LevelView[]): LevelView[] =>
  levels.map((one) => ({
    ...one,
    opinions: one.opinions
      .filter(({ stands }) => stands)
      .map((opinion) => ({ ...opinion, by: null, words: null })),
  }));
