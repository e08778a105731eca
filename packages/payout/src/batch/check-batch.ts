import { ok, type Result } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import type { PayoutShop } from '../shop/shop.ts';
import { type StepInput, type Stepped, takeStep } from './batch-step.ts';

/** A second person has compared the batch with the decisions. Refused to its maker and to whom it pays. */
export const checkBatch = (shop: PayoutShop, actor: Actor, input: StepInput): Promise<Result<Stepped>> =>
  takeStep(shop, actor, input, {
    event: 'check',
    duties: ['checker'],
    changes: async () => ok({ checker: actor.id, checked_at: shop.desk.now() }),
  });
