import { canonical, ok, type Reason, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import type { Case } from '../cases/case.ts';
import { levelReasons } from '../cases/level-reasons.ts';
import { recordOpinion } from '../cases/record-opinion.ts';
import { staffReasons } from '../cases/relations.ts';
import { secondLookReasons } from '../cases/second-look.ts';
import { type Stepped, stepCase, type Target } from '../cases/step-case.ts';
import type { Shop } from '../shop/shop.ts';

/** What is to be corrected: the answer concerned (`claim.issuedOn`), or `claim` as a whole, and what to do about it. */
export interface Note {
  readonly path: string;
  readonly text: string;
}

/**
 * Sends an application back for correction, field by field; every note must name a field that the route asks. A referred
 * one is out of the first reviewer's hands: it is sent back by who takes the second look. Where bodies review one after
 * another, the one at whose level it stands sends it back.
 */
export async function returnForCorrection(
  shop: Shop,
  actor: Actor,
  input: Target & { readonly notes: readonly Note[] },
): Promise<Result<Stepped>> {
  const notes = input.notes.map(({ path, text }) => ({ path, text: text.trim() }));
  return await stepCase(shop, actor, input, {
    event: 'return',
    input: { notes },
    news: 'returned',
    body: async (trx, found) => {
      const reasons = [
        ...staffReasons(actor, found),
        ...(await secondLookReasons(trx, actor, found)),
        ...(await levelReasons(trx, actor, found)),
        ...noteReasons(found, notes),
      ];
      if (reasons.length > 0) return refused(...reasons);
      const words = notes.map(({ text }) => text).join('；');
      await recordOpinion(trx, shop.desk, actor, found, { opinion: 'return', words });
      return ok({
        set: { return_note: canonical(notes) },
        detail: { fields: notes.map(({ path }) => path) },
      });
    },
  });
}

function noteReasons({ route }: Case, notes: readonly Note[]): Reason[] {
  if (notes.length === 0)
    return [{ code: 'no-notes', message: '请至少写明一处需要补正的内容。', path: 'notes' }];
  const known = new Set(['claim', ...Object.keys(route.asks).map((name) => `claim.${name}`)]);
  return notes.flatMap(({ path, text }, at) => [
    ...(known.has(path)
      ? []
      : [
          {
            code: 'unknown-field',
            message: '补正意见所指的栏目不在申报表中，请重新选择。',
            path: `notes.${at}.path`,
          },
        ]),
    ...(text === ''
      ? [{ code: 'no-notes', message: '请写明这一栏怎样补正。', path: `notes.${at}.text` }]
      : []),
  ]);
}
