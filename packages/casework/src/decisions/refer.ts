import { ok, type Reason, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { recordOpinion } from '../cases/record-opinion.ts';
import type { Stepped, Target } from '../cases/step-case.ts';
import type { Shop } from '../shop/shop.ts';
import { decideCase } from './decide-case.ts';
import { storeDecision } from './store-decision.ts';

/** Hands a case on to a senior reviewer, with what is to be looked at. */
export async function refer(
  shop: Shop,
  actor: Actor,
  input: Target & { readonly reason: string },
): Promise<Result<Stepped>> {
  const reason = input.reason.trim();
  return await decideCase(shop, actor, input, {
    kind: 'refer',
    reason,
    body: async (trx, found, assessed) => {
      if (reason === '') return refused(NO_REASON);
      const id = await storeDecision(trx, shop.desk, actor, found, assessed, {
        kind: 'refer',
        rulings: assessed.rulings,
        reason,
      });
      await recordOpinion(trx, shop.desk, actor, found, { opinion: 'refer', words: reason });
      return ok({ detail: { decision: id } });
    },
  });
}

const NO_REASON: Reason = { code: 'no-reason', message: '请写明请复核人员核定什么。', path: 'reason' };
