import { ok, type Reason, type Result, type Ruling, refused } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { allocatesAt } from '../allocation/moment.ts';
import type { Case } from '../cases/case.ts';
import type { Stepped, Target } from '../cases/step-case.ts';
import { answerByDecision } from '../notices/answer-objection.ts';
import { beginNotice } from '../notices/notice-period.ts';
import { cite } from '../shop/cite.ts';
import type { Shop } from '../shop/shop.ts';
import type { Assessed } from './assess-facts.ts';
import { decideCase } from './decide-case.ts';
import { cardReasons, grantItems } from './grant-items.ts';
import { labelAt } from './label-at.ts';
import { storeDecision } from './store-decision.ts';

/**
 * Approves what the rules find eligible, for the amount they give; where the notice decides over a set afterwards, it then
 * waits for that. Held, with the reason, while the member has no card
 * number, and while the rules fail; a referred case needs a senior reviewer's rulings on the referred sentences. Refused
 * with every reason.
 */
export async function approve(
  shop: Shop,
  actor: Actor,
  input: Target & { readonly rulings?: readonly Ruling[] | undefined },
): Promise<Result<Stepped>> {
  const { rulings = [] } = input;
  return await decideCase(shop, actor, input, {
    kind: 'approve',
    rulings,
    instead: (found) => (isAllotted(found) ? { event: 'pass', news: 'passed' } : undefined),
    body: async (trx, found, assessed) => {
      const { decision, failure } = assessed;
      if (failure !== undefined) return refused(...failure);
      const reasons =
        decision.outcome === 'eligible' ? cardReasons(found, decision.items) : openReasons(found, assessed);
      if (reasons.length > 0) return refused(...reasons);
      const id = await storeDecision(trx, shop.desk, actor, found, assessed, {
        kind: 'approve',
        rulings,
        reason: '',
      });
      await answerByDecision(trx, shop, actor, found.application.id, { upheld: false, words: DISMISSED });
      const detail = { decision: id, amount: decision.amount };
      if (isAllotted(found)) return ok({ detail });
      await grantItems(trx, shop.desk, found, id, decision.items);
      return ok((await beginNotice(trx, shop.desk, found)) ? { detail, follow: 'publish' } : { detail });
    },
  });
}

const DISMISSED = '复核后维持通过。';

/** Whether the notice still decides over all that were found eligible. */
const isAllotted = ({ entry, application }: Case): boolean =>
  allocatesAt(entry.scheme, application.route, 'settlement');

/** Why the rules do not find the case eligible: each sentence unmet, each fact missing, each question left to a person. */
function openReasons(found: Case, { decision }: Assessed): Reason[] {
  const { findings, missing } = decision;
  return [
    ...findings
      .filter(({ verdict }) => verdict === 'unmet')
      .map(({ sentence }) => ({ code: 'unmet', message: `不符合${cite(sentence)}，不能批准。` })),
    ...missing.map((path) => ({
      code: 'unknown-fact',
      message: `尚缺“${labelAt(found, path)}”，请补齐资料后再批准。`,
      path,
    })),
    ...findings
      .filter(({ verdict }) => verdict === 'refer')
      .map(({ sentence, reason }) => ({
        code: 'referred',
        message: `${cite(sentence)}需由复核人员核定：${reason ?? ''}`,
      })),
  ];
}
