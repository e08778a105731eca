import { createHash } from 'node:crypto';
import { canonical, type FactsInput, type Ruling } from '@zhutui/core';
import type { Actor, Desk, ReviewOpinionTable, Trx } from '@zhutui/db';
import type { Case } from './case.ts';
import { levelOf } from './levels.ts';

export interface Opinion {
  readonly opinion: ReviewOpinionTable['opinion'];
  readonly words: string;
  /** A senior's answers to what was referred, and the facts they were given on; kept for the levels that follow. */
  readonly ruled?: { readonly rulings: readonly Ruling[]; readonly facts: FactsInput };
}

/** What a senior ruled at a level passed, and the digest of the facts it was ruled on. */
export interface KeptRuling {
  readonly ruling: Ruling;
  readonly ruledOn: string | null;
}

/** Tells whether facts are those that a ruling was given on. */
export const digestOfFacts = (facts: FactsInput): string =>
  createHash('sha256').update(canonical(facts)).digest('hex');

/** Keeps what the body at whose level the case stands has said, in place of what it said before; nothing where there is one review. */
export async function recordOpinion(
  trx: Trx,
  desk: Desk,
  actor: Actor,
  found: Case,
  { opinion, words, ruled }: Opinion,
): Promise<void> {
  const stated = levelOf(found);
  if (stated === undefined) return;
  const { level, body } = stated;
  const application_id = found.application.id;
  await trx
    .updateTable('review_opinion')
    .set({ stands: 0 })
    .where('application_id', '=', application_id)
    .where('level', '=', level)
    .execute();
  const rulings = ruled?.rulings ?? [];
  const ruled_on = ruled === undefined || rulings.length === 0 ? null : digestOfFacts(ruled.facts);
  const said = { application_id, level, body, opinion, words, rulings: canonical(rulings), ruled_on };
  const made = { id: desk.newId(), ...said, by: actor.id, at: desk.now(), stands: 1 as const };
  await trx.insertInto('review_opinion').values(made).execute();
}

/** After a correction nothing said before stands: the review begins at the first level. */
export async function beginAnew(trx: Trx, applicationId: string): Promise<void> {
  await trx
    .updateTable('review_opinion')
    .set({ stands: 0 })
    .where('application_id', '=', applicationId)
    .execute();
}

/** What seniors ruled at the levels passed, where it stands. */
export async function keptRulings(trx: Trx, applicationId: string): Promise<KeptRuling[]> {
  const rows = await trx
    .selectFrom('review_opinion')
    .select(['rulings', 'ruled_on'])
    .where('application_id', '=', applicationId)
    .where('stands', '=', 1)
    .orderBy('level')
    .execute();
  return rows.flatMap(({ rulings, ruled_on: ruledOn }) =>
    (JSON.parse(rulings) as Ruling[]).map((ruling) => ({ ruling, ruledOn })),
  );
}
