import type { Action } from '@zhutui/access';
import {
  apply,
  correctFiling,
  declareUnitMatch,
  importRoster,
  preview,
  readUnit,
  rosterTemplate,
  unitFiling,
  unitFilings,
  unitMembers,
} from '@zhutui/casework';
import { unitPayments } from '@zhutui/payout';
import { z } from 'zod';
import { answers, file, id, key, line, target } from '../base/input.ts';
import { insist, router, staff } from '../base/procedures.ts';

const plan = { scheme: line, route: line };
/** Whom it is for: a member from the unit's own list, or whoever has this ID number. */
const submitted = {
  employerId: id,
  ...plan,
  claim: answers,
  idNumber: line.exactOptional(),
  memberId: id.exactOptional(),
};

/** A call for one unit, by who works for its union. */
const unit = <S extends z.ZodRawShape>(action: Action, shape: S) =>
  staff(action)
    .input(z.strictObject({ employerId: id, ...shape }))
    .use(({ ctx, input, next }) => {
      insist(ctx.actor, action, (input as { readonly employerId: string }).employerId);
      return next();
    });

/** A unit's union: what its own match is, and what it submits for its people where a notice says so. */
export const unitsRouter = router({
  mine: staff('unit.declare').query(({ ctx }) => readUnit(ctx.services.shop, ctx.actor)),
  payments: staff('unit.read')
    .input(z.strictObject({ employerId: id }))
    .query(({ ctx, input }) => unitPayments(ctx.services.shop, ctx.actor, input.employerId)),
  members: unit('unit.submit', {
    text: z.string().max(100).exactOptional(),
    cursor: id.exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }).query(({ ctx, input }) => unitMembers(ctx.services.shop, ctx.actor, input)),
  filings: unit('unit.submit', {}).query(({ ctx, input }) =>
    unitFilings(ctx.services.shop, ctx.actor, input.employerId),
  ),
  filing: unit('unit.submit', { id }).query(({ ctx, input }) =>
    unitFiling(ctx.services.shop, ctx.actor, input),
  ),
  correct: unit('unit.submit', { ...target, claim: answers }).mutation(({ ctx, input }) =>
    correctFiling(ctx.services.shop, ctx.actor, input),
  ),
  preview: unit('unit.submit', submitted).query(({ ctx, input }) =>
    preview(ctx.services.shop, ctx.actor, input),
  ),
  submit: unit('unit.submit', { key, ...submitted }).mutation(({ ctx, input }) =>
    apply(ctx.services.shop, ctx.actor, { ...input, channel: 'web' }),
  ),
  rosterTemplate: staff('unit.submit')
    .input(z.strictObject(plan))
    .query(({ ctx, input }) => rosterTemplate(ctx.services.shop, input)),
  roster: unit('unit.submit', { key, ...plan, csv: file }).mutation(({ ctx, input }) =>
    importRoster(ctx.services.shop, ctx.actor, input),
  ),
  declare: staff('unit.declare')
    .input(z.strictObject({ key, employerId: id, match: answers }))
    .mutation(({ ctx, input }) => declareUnitMatch(ctx.services.shop, ctx.actor, input)),
});
