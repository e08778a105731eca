import { TRPCError } from '@trpc/server';
import { ok } from '@zhutui/core';
import {
  checkBatch,
  completeMatches,
  confirmPayeeAccount,
  exportFile,
  funderStatement,
  funders,
  importReturn,
  listBatches,
  openMatches,
  payable,
  payeeAccounts,
  payeesWaiting,
  prepareBatch,
  proposePayeeAccount,
  readBatch,
  recordUnitPayment,
  rejectBatch,
  rejectPayeeAccount,
  releaseBatch,
  sandboxReturn,
} from '@zhutui/payout';
import { z } from 'zod';
import { file, id, key, line, reason } from '../base/input.ts';
import { insist, router, staff } from '../base/procedures.ts';

const one = z.strictObject({ key, id });
const page = { cursor: line.exactOptional(), limit: z.int().min(1).max(200).exactOptional() };
const ofFunder = z.strictObject({ funder: line, ...page });

/** Batches of one funder: made, checked and released by three people, settled by the bank's answer. */
export const payoutRouter = router({
  funders: staff('batch.read').query(({ ctx }) => funders(ctx.services.shop, ctx.actor)),
  payable: staff('batch.read')
    .input(ofFunder)
    .query(({ ctx, input }) => {
      insist(ctx.actor, 'batch.read', input.funder);
      return payable(ctx.services.shop, ctx.actor, input);
    }),
  statement: staff('batch.read')
    .input(z.strictObject({ funder: line }))
    .query(({ ctx, input }) => funderStatement(ctx.services.shop, ctx.actor, input.funder)),
  batches: staff('batch.read')
    .input(z.strictObject({ funder: line.exactOptional(), ...page }))
    .query(({ ctx, input }) => listBatches(ctx.services.shop, ctx.actor, input)),
  batch: staff('batch.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readBatch(ctx.services.shop, ctx.actor, input.id)),
  prepare: staff('batch.prepare')
    .input(z.strictObject({ key, funder: line, itemIds: z.array(id).max(5000).exactOptional() }))
    .mutation(({ ctx, input }) => {
      insist(ctx.actor, 'batch.prepare', input.funder);
      return prepareBatch(ctx.services.shop, ctx.actor, input);
    }),
  check: staff('batch.check')
    .input(one)
    .mutation(({ ctx, input }) => checkBatch(ctx.services.shop, ctx.actor, input)),
  reject: staff('batch.reject')
    .input(z.strictObject({ key, id, reason }))
    .mutation(({ ctx, input }) => rejectBatch(ctx.services.shop, ctx.actor, input)),
  release: staff('batch.release')
    .input(one)
    .mutation(({ ctx, input }) => releaseBatch(ctx.services.shop, ctx.actor, input)),
  exportFile: staff('batch.export')
    .input(z.strictObject({ id }))
    .mutation(async ({ ctx, input }) => {
      const exported = await exportFile(ctx.services.shop, ctx.actor, input.id);
      return exported.ok ? ok(asText(exported.value)) : exported;
    }),
  openMatches: staff('batch.read')
    .input(z.strictObject({ funder: line.exactOptional() }))
    .query(({ ctx, input }) => openMatches(ctx.services.shop, ctx.actor, input)),
  completeMatches: staff('batch.import')
    .input(z.strictObject({ key, applicationId: id }))
    .mutation(({ ctx, input }) => completeMatches(ctx.services.shop, ctx.actor, input)),
  sandboxReturn: staff('batch.import')
    .input(z.strictObject({ id, failures: z.record(z.string().max(6), line) }))
    .mutation(async ({ ctx, input }) => {
      if (!ctx.services.demo) throw new TRPCError({ code: 'NOT_FOUND' });
      const exported = await exportFile(ctx.services.shop, ctx.actor, input.id);
      if (!exported.ok) return exported;
      return ok(
        asText({
          name: `回盘-${exported.value.name}`,
          bytes: sandboxReturn(exported.value.bytes, input.failures),
        }),
      );
    }),
  importReturn: staff('batch.import')
    .input(z.strictObject({ key, id, bytes: file }))
    .mutation(({ ctx, input }) => importReturn(ctx.services.shop, ctx.actor, input)),
  payeesWaiting: staff('payee.read')
    .input(z.strictObject({ funder: line }))
    .query(({ ctx, input }) => payeesWaiting(ctx.services.shop, ctx.actor, input)),
  payeeAccounts: staff('payee.read')
    .input(z.strictObject({ funder: line }))
    .query(({ ctx, input }) => payeeAccounts(ctx.services.shop, ctx.actor, input)),
  proposePayeeAccount: staff('payee.propose')
    .input(
      z.strictObject({
        key,
        funder: line,
        payee: line,
        account: line,
        source: z.string().trim().max(500),
        holder: z.string().trim().max(100).exactOptional(),
      }),
    )
    .mutation(({ ctx, input }) => proposePayeeAccount(ctx.services.shop, ctx.actor, input)),
  confirmPayeeAccount: staff('payee.confirm')
    .input(z.strictObject({ key, id, account: line }))
    .mutation(({ ctx, input }) => confirmPayeeAccount(ctx.services.shop, ctx.actor, input)),
  rejectPayeeAccount: staff('payee.confirm')
    .input(z.strictObject({ key, id, reason }))
    .mutation(({ ctx, input }) => rejectPayeeAccount(ctx.services.shop, ctx.actor, input)),
  recordUnitPayment: staff('unit.record')
    .input(z.strictObject({ key, itemId: id }))
    .mutation(({ ctx, input }) => recordUnitPayment(ctx.services.shop, ctx.actor, input)),
});

/** A file for the browser to save: its bytes as base64. */
const asText = ({ bytes, ...rest }: { readonly name: string; readonly bytes: Uint8Array }) => ({
  ...rest,
  content: Buffer.from(bytes).toString('base64'),
});
