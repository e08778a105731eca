import { TRPCError } from '@trpc/server';
import { createStaff, disableStaff, listStaff } from '@zhutui/access';
import { apply, declareUnitMatch, listEmployers, preview, readUnit } from '@zhutui/casework';
import { shanghaiDay } from '@zhutui/core';
import { sandboxMessages } from '@zhutui/notify';
import { unitPayments } from '@zhutui/payout';
import { z } from 'zod';
import { answers, id, key, line } from '../base/input.ts';
import { insist, open, router, staff } from '../base/procedures.ts';

const submitted = { employerId: id, scheme: line, route: line, claim: answers, idNumber: line };

/** A unit's union: what its own match is, and what it submits for its people where a notice says so. */
export const unitsRouter = router({
  mine: staff('unit.declare').query(({ ctx }) => readUnit(ctx.services.shop, ctx.actor)),
  payments: staff('unit.read')
    .input(z.strictObject({ employerId: id }))
    .query(({ ctx, input }) => unitPayments(ctx.services.shop, ctx.actor, input.employerId)),
  preview: staff('unit.submit')
    .input(z.strictObject(submitted))
    .query(({ ctx, input }) => {
      insist(ctx.actor, 'unit.submit', input.employerId);
      return preview(ctx.services.shop, ctx.actor, input);
    }),
  submit: staff('unit.submit')
    .input(z.strictObject({ key, ...submitted }))
    .mutation(({ ctx, input }) => {
      insist(ctx.actor, 'unit.submit', input.employerId);
      return apply(ctx.services.shop, ctx.actor, { ...input, channel: 'web' });
    }),
  declare: staff('unit.declare')
    .input(z.strictObject({ key, employerId: id, match: answers }))
    .mutation(({ ctx, input }) => declareUnitMatch(ctx.services.shop, ctx.actor, input)),
});

const role = z.strictObject({ role: line, scope: line });

export const staffRouter = router({
  list: staff('staff.manage').query(({ ctx }) => listStaff(ctx.services.shop.desk)),
  employers: staff('staff.manage')
    .input(z.strictObject({ text: z.string().max(100) }))
    .query(({ ctx, input }) => listEmployers(ctx.services.shop, input)),
  create: staff('staff.manage')
    .input(
      z.strictObject({
        key,
        username: line,
        name: line,
        password: z.string().max(200),
        roles: z.array(role).min(1).max(12),
        personIdNumber: line.exactOptional(),
      }),
    )
    .mutation(({ ctx, input }) => createStaff(ctx.services.shop.desk, ctx.actor, input)),
  disable: staff('staff.manage')
    .input(z.strictObject({ key, id }))
    .mutation(({ ctx, input }) => disableStaff(ctx.services.shop.desk, ctx.actor, input)),
});

/** Messages of the sandbox, open to all in a demonstration and to nobody otherwise. */
export const sandboxRouter = router({
  messages: open.query(({ ctx }) => {
    if (!ctx.services.demo) throw new TRPCError({ code: 'NOT_FOUND' });
    return sandboxMessages(ctx.services.shop.desk, {});
  }),
});

/** What every page may know of this installation. */
export const portalRouter = router({
  settings: open.query(({ ctx }) => ({
    demo: ctx.services.demo,
    today: shanghaiDay(ctx.services.shop.desk.now()) ?? null,
  })),
});
