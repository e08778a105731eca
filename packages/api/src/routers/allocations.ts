import {
  confirmAllocation,
  listAllocations,
  proposeAllocation,
  readAllocation,
  rejectAllocation,
  replayAllocation,
  standingCounts,
} from '@zhutui/casework';
import { z } from 'zod';
import { id, key, line, reason } from '../base/input.ts';
import { router, staff } from '../base/procedures.ts';

const set = {
  scheme: line,
  route: line.exactOptional(),
  moment: z.enum(['intake', 'settlement']).exactOptional(),
  funds: z.int().nonnegative().exactOptional(),
};

/** Decisions over a set: one proposes a run, another confirms it, anybody of them may run it again to compare. */
export const allocationsRouter = router({
  list: staff('allocation.read').query(({ ctx }) => listAllocations(ctx.services.shop)),
  read: staff('allocation.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readAllocation(ctx.services.shop, ctx.actor, input.id)),
  counts: staff('allocation.read')
    .input(z.strictObject({ scheme: line }))
    .query(({ ctx, input }) => standingCounts(ctx.services.shop, input.scheme)),
  replay: staff('allocation.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => replayAllocation(ctx.services.shop, input.id)),
  propose: staff('allocation.propose')
    .input(z.strictObject({ key, ...set }))
    .mutation(({ ctx, input }) => proposeAllocation(ctx.services.shop, ctx.actor, input)),
  confirm: staff('allocation.confirm')
    .input(z.strictObject({ key, id }))
    .mutation(({ ctx, input }) => confirmAllocation(ctx.services.shop, ctx.actor, input)),
  reject: staff('allocation.confirm')
    .input(z.strictObject({ key, id, reason }))
    .mutation(({ ctx, input }) => rejectAllocation(ctx.services.shop, ctx.actor, input)),
});
