import { ok, type Reason, type Result, type Ruling, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { allocatesAt } from '../allocation/moment.ts';
import type { Case } from '../cases/case.ts';
import { levelOf, nextLevel } from '../cases/levels.ts';
import { recordOpinion } from '../cases/record-opinion.ts';
import type { Stepped, Target } from '../cases/step-case.ts';
import { answerByDecision } from '../notices/answer-objection.ts';
import { beginNotice } from '../notices/notice-period.ts';
import type { Shop } from '../shop/shop.ts';
import { decideCase } from './decide-case.ts';
import { cardReasons, grantItems } from './grant-items.ts';
import { openReasons } from './open-reasons.ts';
import { storeDecision } from './store-decision.ts';
import { withMoney } from './with-money.ts';

/**
 * Approves what the rules find eligible, for the amount they give; where the notice decides over a set afterwards, it then
 * waits for that. Where bodies review one after another, only the last one's approval decides, on what seniors ruled at the
 * levels before it too. Held, with the reason, while the member has no card number, and while the rules fail; a referred case
 * needs a senior reviewer's rulings on the referred sentences. Refused with every reason, and where the notice's money, shared
 * out as applications arrive, does not cover it.
 */
export async function approve(
  shop: Shop,
  actor: Actor,
  input: Target & { readonly rulings?: readonly Ruling[] | undefined },
): Promise<Result<Stepped>> {
  const { rulings = [] } = input;
  return await withMoney(shop, actor, { id: input.id, rulings }, (money) =>
    decideCase(shop, actor, input, {
      kind: 'approve',
      rulings,
      instead: (found) => (isAllotted(found) ? { event: 'pass', news: 'passed' } : undefined),
      body: async (trx, found, assessed) => {
        const { decision, failure } = assessed;
        const next = nextLevel(found);
        if (levelOf(found) !== undefined && next !== undefined) return refused(notLast(next.body));
        if (failure !== undefined) return refused(...failure);
        const reasons =
          decision.outcome === 'eligible' ? cardReasons(found, decision.items) : openReasons(found, assessed);
        if (reasons.length > 0) return refused(...reasons);
        const covered = await money(trx, found, decision.items);
        if (!covered.ok) return covered;
        const id = await storeDecision(trx, shop.desk, actor, found, assessed, {
          kind: 'approve',
          rulings: assessed.rulings,
          reason: '',
        });
        const ruled = { rulings, facts: assessed.facts };
        await recordOpinion(trx, shop.desk, actor, found, { opinion: 'approve', words: '', ruled });
        await answerByDecision(trx, shop, actor, found.application.id, { upheld: false, words: DISMISSED });
        const detail = { decision: id, amount: decision.amount };
        if (isAllotted(found)) return ok({ detail });
        await grantItems(trx, shop.desk, found, id, decision.items);
        return ok((await beginNotice(trx, shop.desk, found)) ? { detail, follow: 'publish' } : { detail });
      },
    }),
  );
}

const notLast = (body: string): Reason => ({
  code: 'not-last-level',
  message: `这件申报还须由“${body}”审核，本级请作“同意，报下一级”，由最后一级作出决定。`,
});

const DISMISSED = '复核后维持通过。';

/** Whether the notice still decides over all that were found eligible. */
const isAllotted = ({ entry, application }: Case): boolean =>
  allocatesAt(entry.scheme, application.route, 'settlement');
