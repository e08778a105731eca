import {
  confirmCompletion,
  confirmWithdrawal,
  listCompletions,
  proposeCompletion,
  proposeWithdrawal,
  rejectCompletion,
  rejectWithdrawal,
} from '@zhutui/casework';
import { z } from 'zod';
import { id, key, line, reason } from '../base/input.ts';
import { router, staff } from '../base/procedures.ts';

const named = z.strictObject({ key, list: line, item: line, included: z.boolean(), source: reason });

const target = z.strictObject({ key, id });

/** Completing the lists that no notice contains: one proposes with a source, another confirms; a confirmed entry is withdrawn in the same way. */
export const listsRouter = router({
  list: staff('list.read').query(({ ctx }) => listCompletions(ctx.services.shop, ctx.actor)),
  propose: staff('list.propose')
    .input(named)
    .mutation(({ ctx, input }) => proposeCompletion(ctx.services.shop, ctx.actor, input)),
  confirm: staff('list.confirm')
    .input(target)
    .mutation(({ ctx, input }) => confirmCompletion(ctx.services.shop, ctx.actor, input)),
  reject: staff('list.confirm')
    .input(target)
    .mutation(({ ctx, input }) => rejectCompletion(ctx.services.shop, ctx.actor, input)),
  proposeWithdrawal: staff('list.propose')
    .input(z.strictObject({ key, id, reason }))
    .mutation(({ ctx, input }) => proposeWithdrawal(ctx.services.shop, ctx.actor, input)),
  confirmWithdrawal: staff('list.confirm')
    .input(target)
    .mutation(({ ctx, input }) => confirmWithdrawal(ctx.services.shop, ctx.actor, input)),
  rejectWithdrawal: staff('list.confirm')
    .input(target)
    .mutation(({ ctx, input }) => rejectWithdrawal(ctx.services.shop, ctx.actor, input)),
});
