import { apply, correct, myCase, myCases, myProfile, preview, withdraw } from '@zhutui/casework';
import { z } from 'zod';
import { answers, id, key, line, target } from '../base/input.ts';
import { member, router } from '../base/procedures.ts';

const claimed = { scheme: line, route: line, claim: answers };

/** A worker's own applications. */
export const mineRouter = router({
  profile: member.query(({ ctx }) => myProfile(ctx.services.shop, ctx.actor)),
  list: member.query(({ ctx }) => myCases(ctx.services.shop, ctx.actor)),
  read: member
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => myCase(ctx.services.shop, ctx.actor, input.id)),
  preview: member
    .input(z.strictObject(claimed))
    .query(({ ctx, input }) => preview(ctx.services.shop, ctx.actor, input)),
  file: member
    .input(z.strictObject({ key, ...claimed }))
    .mutation(({ ctx, input }) => apply(ctx.services.shop, ctx.actor, { ...input, channel: 'web' })),
  correct: member
    .input(z.strictObject({ ...target, claim: answers }))
    .mutation(({ ctx, input }) => correct(ctx.services.shop, ctx.actor, input)),
  withdraw: member
    .input(z.strictObject(target))
    .mutation(({ ctx, input }) => withdraw(ctx.services.shop, ctx.actor, input)),
});
