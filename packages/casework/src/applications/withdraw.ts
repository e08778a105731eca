import { ok, type Result } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { type Stepped, stepCase, type Target } from '../cases/step-case.ts';
import { letGo } from '../claims/live-claims.ts';
import type { Shop } from '../shop/shop.ts';

/** Takes an application back before it is decided, by the member or by staff for them; another may then be filed. */
export async function withdraw(shop: Shop, actor: Actor, target: Target): Promise<Result<Stepped>> {
  return await stepCase(shop, actor, target, {
    event: 'withdraw',
    news: 'withdrawn',
    body: async (trx, { application }) => {
      await letGo(trx, application.id);
      return ok({ set: { hold_note: null } });
    },
  });
}
