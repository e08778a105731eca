import { TRPCError } from '@trpc/server';
import { createStaff, disableStaff, listStaff } from '@zhutui/access';
import { listEmployers } from '@zhutui/casework';
import { shanghaiDay } from '@zhutui/core';
import { sandboxMessages } from '@zhutui/notify';
import { z } from 'zod';
import { id, key, line } from '../base/input.ts';
import { open, router, staff } from '../base/procedures.ts';

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
