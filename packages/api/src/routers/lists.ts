import { confirmCompletion, listCompletions, proposeCompletion, rejectCompletion } from '@zhutui/casework';
import { z } from 'zod';
import { id, key, line, reason } from '../base/input.ts';
import { router, staff } from '../base/procedures.ts';

const named = z.strictObject({ key, list: line, item: line, included: z.boolean(), source: reason });

/** Completing the lists that no notice contains: one proposes with a source, another confirms. */
export const listsRouter = router({
  list: staff('list.read').query(({ ctx }) => listCompletions(ctx.services.shop, ctx.actor)),
  propose: staff('list.propose')
    .input(named)
    .mutation(({ ctx, input }) => proposeCompletion(ctx.services.shop, ctx.actor, input)),
  confirm: staff('list.confirm')
    .input(z.strictObject({ key, id }))
    .mutation(({ ctx, input }) => confirmCompletion(ctx.services.shop, ctx.actor, input)),
  reject: staff('list.confirm')
    .input(z.strictObject({ key, id }))
    .mutation(({ ctx, input }) => rejectCompletion(ctx.services.shop, ctx.actor, input)),
});
