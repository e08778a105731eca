import { actionsOf, sendCode, signInStaff, signOut, verifyCode } from '@zhutui/access';
import { ok, type Result } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { z } from 'zod';
import type { Context } from '../base/context.ts';
import { line } from '../base/input.ts';
import { open, router } from '../base/procedures.ts';

const phone = z.string().max(40);

export const accessRouter = router({
  me: open.query(({ ctx }) => (ctx.actor === undefined ? null : viewOf(ctx.actor))),
  sendCode: open
    .input(z.strictObject({ phone }))
    .mutation(({ ctx, input }) => sendCode(ctx.services.shop.desk, { ...input, address: ctx.address })),
  verifyCode: open
    .input(z.strictObject({ phone, code: line }))
    .mutation(async ({ ctx, input }) =>
      begin(ctx, await verifyCode(ctx.services.shop.desk, { ...input, address: ctx.address })),
    ),
  signIn: open
    .input(z.strictObject({ username: line, password: z.string().min(1).max(200) }))
    .mutation(async ({ ctx, input }) =>
      begin(ctx, await signInStaff(ctx.services.shop.desk, { ...input, address: ctx.address })),
    ),
  signOut: open.mutation(async ({ ctx }) => {
    if (ctx.token !== undefined) await signOut(ctx.services.shop.desk, ctx.token);
    ctx.setSession(undefined);
    return null;
  }),
});

function begin(ctx: Context, result: Result<{ readonly token: string; readonly actor: Actor }>) {
  if (!result.ok) return result;
  ctx.setSession(result.value.token);
  return ok(viewOf(result.value.actor));
}

const viewOf = (actor: Actor) => ({
  kind: actor.kind,
  name: actor.name,
  roles: actor.roles,
  actions: actionsOf(actor),
});
