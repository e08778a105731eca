import { canonical, ok, type Reason, type Result, refused } from '@zhutui/core';
import { type Actor, perform } from '@zhutui/db';
import { readClaim } from '../claims/read-claim.ts';
import type { Shop } from '../shop/shop.ts';
import { unitMatchFields } from './match-fields.ts';
import { servesUnit } from './serves-unit.ts';

export interface UnitMatchInput {
  readonly key: string;
  readonly employerId: string;
  /** Answers in the names of the employer's fields that unit matches need. */
  readonly match: unknown;
}

/** Records what a unit adds for its own people (ratio, fixed sum, none …); by that unit's union, for the awards decided from now on. */
export async function declareUnitMatch(
  shop: Shop,
  actor: Actor,
  input: UnitMatchInput,
): Promise<Result<{ readonly employerId: string; readonly version: number }>> {
  const { desk, schemes } = shop;
  const { key, employerId, match } = input;
  const request = { key, action: 'unit.declare', input: { employerId, match: match ?? null } };
  return await perform(desk, actor, request, async (trx, audit) => {
    if (!servesUnit(actor, employerId)) return refused(NOT_FOUND);
    const employer = await trx
      .selectFrom('employer')
      .select('version')
      .where('id', '=', employerId)
      .executeTakeFirst();
    if (employer === undefined) return refused(NOT_FOUND);
    const answers = readClaim(unitMatchFields(schemes), match);
    if (!answers.ok) return refused(...answers.reasons.map(underMatch));
    const version = employer.version + 1;
    const declared = { match: canonical(answers.value), version, updated_at: desk.now() };
    const saved = await trx
      .updateTable('employer')
      .set(declared)
      .where('id', '=', employerId)
      .where('version', '=', employer.version)
      .executeTakeFirst();
    if (saved.numUpdatedRows !== 1n) return refused(STALE);
    audit('unit.declare', `employer:${employerId}`, { match: answers.value });
    return ok({ employerId, version });
  });
}

const underMatch = (reason: Reason): Reason => ({
  ...reason,
  path: reason.path?.replace(/^claim/, 'match') ?? 'match',
});

const NOT_FOUND: Reason = { code: 'not-found', message: '没有找到这个单位，或您没有为它申报配比的权限。' };
const STALE: Reason = { code: 'stale', message: '这个单位的信息刚刚有过变动，请刷新页面，核对后再办理。' };
