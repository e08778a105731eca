import { ok, type Reason, type Result, refused } from '@zhutui/core';
import type { Actor, Trx } from '@zhutui/db';
import type { Case } from '../cases/case.ts';
import { levelReasons } from '../cases/level-reasons.ts';
import { staffReasons } from '../cases/relations.ts';
import { type Stepped, stepCase, type Target } from '../cases/step-case.ts';
import type { Shop } from '../shop/shop.ts';

/**
 * Lets a case under review rest while something has to be found out, with what it waits for, which the applicant reads. The
 * promised days go on: no notice says that they stand still. Where bodies review one after another it rests at its level.
 */
export async function hold(
  shop: Shop,
  actor: Actor,
  input: Target & { readonly reason: string },
): Promise<Result<Stepped>> {
  const reason = input.reason.trim();
  return await stepCase(shop, actor, input, {
    event: 'hold',
    input: { reason },
    news: 'onHold',
    body: async (trx, found) => {
      const reasons = [...(await handlerReasons(trx, actor, found)), ...(reason === '' ? [NO_REASON] : [])];
      return reasons.length > 0 ? refused(...reasons) : ok({ set: { hold_note: reason } });
    },
  });
}

/** Takes a case that was on hold up again. */
export async function resume(shop: Shop, actor: Actor, target: Target): Promise<Result<Stepped>> {
  return await stepCase(shop, actor, target, {
    event: 'resume',
    body: async (trx, found) => {
      const reasons = await handlerReasons(trx, actor, found);
      return reasons.length > 0 ? refused(...reasons) : ok({ set: { hold_note: null } });
    },
  });
}

const handlerReasons = async (trx: Trx, actor: Actor, found: Case): Promise<Reason[]> => [
  ...staffReasons(actor, found),
  ...(await levelReasons(trx, actor, found)),
];

const NO_REASON: Reason = {
  code: 'no-reason',
  message: '请写明暂缓办理的原因和需要核实的内容。',
  path: 'reason',
};
