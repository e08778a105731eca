import { ok, type Reason, type Result, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { isPlaceOpen } from '../allocation/place-open.ts';
import { atLevel, levelsOf } from '../cases/levels.ts';
import { staffReasons } from '../cases/relations.ts';
import { type Stepped, stepCase, type Target } from '../cases/step-case.ts';
import type { Shop } from '../shop/shop.ts';

/** Takes an application up for review; not one's own, and none whose place is still to be worked out. */
export async function receive(shop: Shop, actor: Actor, target: Target): Promise<Result<Stepped>> {
  return await stepCase(shop, actor, target, {
    event: 'receive',
    body: async (trx, found) => {
      const [first] = levelsOf(found.entry, found.application.route);
      const isOpen = await isPlaceOpen(trx, found.application.id);
      const reasons = [...staffReasons(actor, found), ...(isOpen ? [PLACE_OPEN] : [])];
      return reasons.length > 0
        ? refused(...reasons)
        : ok({ set: { received_at: shop.desk.now(), ...atLevel(first) } });
    },
  });
}

const PLACE_OPEN: Reason = {
  code: 'place-open',
  message:
    '这件申报到达时规则运行出错，能否取得名额尚未得出，暂不能受理。规则修复后，由复核人员提出一次“受理时”的分配，或待下一件申报到达时一并核定。',
};
