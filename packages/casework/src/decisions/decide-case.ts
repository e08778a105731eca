import { type Reason, type Result, type Ruling, refused } from '@zhutui/core';
import type { Actor, Audit, Trx } from '@zhutui/db';
import type { Case } from '../cases/case.ts';
import { levelReasons } from '../cases/level-reasons.ts';
import { deciderReasons } from '../cases/relations.ts';
import { secondLookReasons } from '../cases/second-look.ts';
import { type Step, type StepChanges, type Stepped, stepCase, type Target } from '../cases/step-case.ts';
import type { Shop } from '../shop/shop.ts';
import { type Assessed, assessFacts, unchanged } from './assess-facts.ts';

/** A decision in the making: what is decided, on which rulings, and what it does when nothing stands against it. */
export interface Deciding {
  readonly kind: 'endorse' | 'approve' | 'refuse' | 'refer';
  readonly rulings?: readonly Ruling[];
  readonly reason?: string;
  readonly instead?: Step['instead'];
  readonly body: (trx: Trx, found: Case, assessed: Assessed, audit: Audit) => Promise<Result<StepChanges>>;
}

const NEWS = { endorse: undefined, approve: 'approved', refuse: 'refused', refer: 'referred' } as const;

/**
 * Decides a case on what the rules say of its facts: assessed outside the transaction, the facts gathered again inside
 * and compared. Refused where the decider is related to the case, the second look is the first one's, it stands at another body's level, or a fact changed.
 */
export async function decideCase(
  shop: Shop,
  actor: Actor,
  target: Target,
  deciding: Deciding,
): Promise<Result<Stepped>> {
  const { kind, rulings = [], reason = '' } = deciding;
  const news = NEWS[kind];
  const assessed = await assessFacts(shop, actor, target.id, rulings);
  return await stepCase(shop, actor, target, {
    event: kind,
    ...(news === undefined ? {} : { news }),
    ...(deciding.instead === undefined ? {} : { instead: deciding.instead }),
    input: { rulings, reason },
    body: async (trx, found, audit) => {
      const reasons = [
        ...(await deciderReasons(trx, actor, found)),
        ...(await secondLookReasons(trx, actor, found)),
        ...(await levelReasons(trx, actor, found)),
      ];
      if (reasons.length > 0) return refused(...reasons);
      if (!assessed.ok) return assessed;
      if (!(await unchanged(trx, shop, found, assessed.value))) return refused(FACTS_CHANGED);
      const misplaced = rulingReasons(found, assessed.value, rulings);
      return misplaced.length > 0
        ? refused(...misplaced)
        : await deciding.body(trx, found, assessed.value, audit);
    },
  });
}

const FACTS_CHANGED: Reason = {
  code: 'facts-changed',
  message: '审核期间，这件申报所依据的资料（会员信息、名册、名单或历史记录）有变动，请重新查看后再决定。',
};

/** Rulings are for the second look, and only on what the rules left to a person. */
function rulingReasons({ application }: Case, { referred }: Assessed, rulings: readonly Ruling[]): Reason[] {
  if (rulings.length === 0) return [];
  if (application.state !== 'referred')
    return [{ code: 'ruling-early', message: '核定意见只能在复核时作出，请先转复核。', path: 'rulings' }];
  return rulings.flatMap(({ sentence, reason }, at) => [
    ...(referred.includes(sentence)
      ? []
      : [
          {
            code: 'ruling-elsewhere',
            message: '这一条不属于需要人工核定的条款，不能作出核定意见。',
            path: `rulings.${at}`,
          },
        ]),
    ...(reason.trim() === ''
      ? [{ code: 'ruling-unreasoned', message: '请写明核定的理由。', path: `rulings.${at}.reason` }]
      : []),
  ]);
}
