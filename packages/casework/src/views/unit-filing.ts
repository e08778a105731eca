import { describeFields, type FieldDescription, ok, type Result, refused } from '@zhutui/core';
import type { Actor, Trx } from '@zhutui/db';
import { correct } from '../applications/correct.ts';
import type { Note } from '../applications/return-for-correction.ts';
import { type Case, loadCase, NOT_FOUND } from '../cases/case.ts';
import type { Stepped, Target } from '../cases/step-case.ts';
import type { Claim } from '../claims/read-claim.ts';
import { servesUnit } from '../employers/serves-unit.ts';
import type { Shop } from '../shop/shop.ts';
import { type CaseSummary, summaryOf } from './case-summary.ts';

export interface UnitFiling extends CaseSummary {
  readonly claim: Claim;
  readonly fields: readonly FieldDescription[];
  /** What is to be corrected, while it is returned. */
  readonly notes: readonly Note[];
}
export interface FilingTarget {
  readonly employerId: string;
  readonly id: string;
}

/** An application that a unit's union filed, as far as the unit filled it in; another one looks as if it were not there. */
export async function unitFiling(
  shop: Shop,
  actor: Actor,
  target: FilingTarget,
): Promise<Result<UnitFiling>> {
  return await shop.desk.database.read(async (trx) => {
    const found = await filedBy(trx, shop, actor, target);
    if (!found.ok) return found;
    const { application, person, route, claim } = found.value;
    const row = { ...application, name: person.name, id_sealed: person.id_sealed };
    return ok({
      ...summaryOf(shop.schemes, shop.desk.sealer, row),
      claim,
      fields: describeFields('claim', route.asks),
      notes: application.return_note === null ? [] : (JSON.parse(application.return_note) as Note[]),
    });
  });
}

/** Answers the return of an application that the unit's union filed, with the claim put right. */
export async function correctFiling(
  shop: Shop,
  actor: Actor,
  { employerId, ...input }: Target & FilingTarget & { readonly claim: unknown },
): Promise<Result<Stepped>> {
  const target = { employerId, id: input.id };
  const found = await shop.desk.database.read((trx) => filedBy(trx, shop, actor, target));
  return found.ok ? await correct(shop, actor, input) : found;
}

async function filedBy(
  trx: Trx,
  shop: Shop,
  actor: Actor,
  { employerId, id }: FilingTarget,
): Promise<Result<Case>> {
  if (!servesUnit(actor, employerId)) return refused(NOT_FOUND);
  const row = await trx
    .selectFrom('application')
    .select('id')
    .where('id', '=', id)
    .where('filed_for', '=', employerId)
    .executeTakeFirst();
  return row === undefined ? refused(NOT_FOUND) : await loadCase(trx, shop, actor, id);
}
