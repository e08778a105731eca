import { ok, type Reason, type Result, type Ruling, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { atLevel, levelOf, nextLevel } from '../cases/levels.ts';
import { recordOpinion } from '../cases/record-opinion.ts';
import type { Stepped, Target } from '../cases/step-case.ts';
import type { Shop } from '../shop/shop.ts';
import { decideCase } from './decide-case.ts';
import { openReasons } from './open-reasons.ts';

/**
 * Endorses an application at its level, which hands it to the next body; nothing is granted. Refused, as an approval is, for
 * what the rules find unmet or missing; what they leave to a person goes on to who decides, or to a second look by `refer`.
 * A senior's endorsement of a referred case counts for the level at which it was referred, and its rulings are kept for the
 * levels that follow. The last level does not endorse: it approves.
 */
export async function endorse(
  shop: Shop,
  actor: Actor,
  input: Target & { readonly words?: string | undefined; readonly rulings?: readonly Ruling[] | undefined },
): Promise<Result<Stepped>> {
  const { rulings = [], words = '' } = input;
  return await decideCase(shop, actor, input, {
    kind: 'endorse',
    rulings,
    reason: words.trim(),
    body: async (trx, found, assessed) => {
      const { failure, decision } = assessed;
      const next = nextLevel(found);
      if (levelOf(found) === undefined || next === undefined) return refused(LAST_LEVEL);
      if (failure !== undefined) return refused(...failure);
      const reasons = decision.outcome === 'eligible' ? [] : openReasons(found, assessed);
      const isFirstLook = found.application.state === 'reviewing';
      const hindering = isFirstLook ? reasons.filter(({ code }) => code !== 'referred') : reasons;
      if (hindering.length > 0) return refused(...hindering);
      const ruled = { rulings, facts: assessed.facts };
      await recordOpinion(trx, shop.desk, actor, found, { opinion: 'endorse', words: words.trim(), ruled });
      const { level, body } = next;
      return ok({ set: atLevel(next), detail: { level: level - 1, next: body } });
    },
  });
}

const LAST_LEVEL: Reason = {
  code: 'last-level',
  message: '这件申报已在最后一级（或只有一级）审核，请直接作出审核决定。',
};
