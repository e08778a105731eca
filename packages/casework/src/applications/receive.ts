import { ok, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { staffReasons } from '../cases/relations.ts';
import { type Stepped, stepCase, type Target } from '../cases/step-case.ts';
import type { Shop } from '../shop/shop.ts';

/** Takes an application up for review; not one's own. */
export async function receive(shop: Shop, actor: Actor, target: Target): Promise<Result<Stepped>> {
  return await stepCase(shop, actor, target, {
    event: 'receive',
    body: async (_trx, found) => {
      const reasons = staffReasons(actor, found);
      return reasons.length > 0 ? refused(...reasons) : ok({ set: { received_at: shop.desk.now() } });
    },
  });
}
