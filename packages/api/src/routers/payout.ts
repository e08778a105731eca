import {
  checkBatch, exportFile, funders, importReturn, listBatches, payable, prepareBatch, readBatch, recordUnitPayment, rejectBatch, releaseBatch,
} from '@zhutui/payout';
import { z } from 'zod';
import { id, key, line, reason, sheet } from '../input.ts';
import { insist, router, staff } from '../procedures.ts';

const one = z.strictObject({ key, id });
const ofFunder = z.strictObject({ funder: line });

/** Batches of one funder: made, checked and released by three people, settled by the bank's answer. */
export const payoutRouter = router({
  funders: staff('batch.read').query(({ ctx }) => funders(ctx.services.shop, ctx.actor)),
  payable: staff('batch.read').input(ofFunder).query(({ ctx, input }) => {
    insist(ctx.actor, 'batch.read', input.funder);
    return payable(ctx.services.shop, ctx.actor, input);
  }),
  batches: staff('batch.read').query(({ ctx }) => listBatches(ctx.services.shop, ctx.actor)),
  batch: staff('batch.read').input(z.strictObject({ id })).query(({ ctx, input }) => readBatch(ctx.services.shop, ctx.actor, input.id)),
  prepare: staff('batch.prepare')
    .input(z.strictObject({ key, funder: line, itemIds: z.array(id).max(5000).optional() }))
    .mutation(({ ctx, input }) => {
      insist(ctx.actor, 'batch.prepare', input.funder);
      return prepareBatch(ctx.services.shop, ctx.actor, input);
    }),
  check: staff('batch.check').input(one).mutation(({ ctx, input }) => checkBatch(ctx.services.shop, ctx.actor, input)),
  reject: staff('batch.check').input(z.strictObject({ key, id, reason })).mutation(({ ctx, input }) => rejectBatch(ctx.services.shop, ctx.actor, input)),
  release: staff('batch.release').input(one).mutation(({ ctx, input }) => releaseBatch(ctx.services.shop, ctx.actor, input)),
  exportFile: staff('batch.export').input(z.strictObject({ id })).mutation(({ ctx, input }) => exportFile(ctx.services.shop, ctx.actor, input.id)),
  importReturn: staff('batch.import')
    .input(z.strictObject({ key, id, csv: sheet }))
    .mutation(({ ctx, input: { csv, ...rest } }) => importReturn(ctx.services.shop, ctx.actor, { ...rest, bytes: new TextEncoder().encode(csv) })),
  recordUnitPayment: staff('unit.record')
    .input(z.strictObject({ key, itemId: id }))
    .mutation(({ ctx, input }) => recordUnitPayment(ctx.services.shop, ctx.actor, input)),
});
