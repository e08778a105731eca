import { ok, type Reason, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { recordOpinion } from '../cases/record-opinion.ts';
import type { Stepped, Target } from '../cases/step-case.ts';
import { letGo } from '../claims/live-claims.ts';
import { answerByDecision } from '../notices/answer-objection.ts';
import type { Shop } from '../shop/shop.ts';
import { decideCase } from './decide-case.ts';
import { storeDecision } from './store-decision.ts';

/**
 * Refuses an application: on the sentences that the rules find unmet, or else on a reason in writing. What it held under
 * `once` is free again. The message to the member gives no reasons; the case does.
 */
export async function refuse(
  shop: Shop,
  actor: Actor,
  input: Target & { readonly reason?: string | undefined },
): Promise<Result<Stepped>> {
  const reason = input.reason?.trim() ?? '';
  return await decideCase(shop, actor, input, {
    kind: 'refuse',
    reason,
    body: async (trx, found, assessed) => {
      const unmet = assessed.decision.findings.some(({ verdict }) => verdict === 'unmet');
      if (!unmet && reason === '') return refused(NO_REASON);
      const id = await storeDecision(trx, shop.desk, actor, found, assessed, {
        kind: 'refuse',
        rulings: assessed.rulings,
        reason,
      });
      const words = reason === '' ? UPHELD : reason;
      await recordOpinion(trx, shop.desk, actor, found, { opinion: 'refuse', words: reason });
      await answerByDecision(trx, shop, actor, found.application.id, { upheld: true, words });
      await letGo(trx, found.application.id);
      return ok({ detail: { decision: id } });
    },
  });
}

const UPHELD = '复核后不予通过。';
const NO_REASON: Reason = {
  code: 'no-reason',
  message: '没有条款判定为不符合，请书面写明不予通过的理由。',
  path: 'reason',
};
