import { initTRPC, TRPCError } from '@trpc/server';
import { type Action, may } from '@zhutui/access';
import type { Actor } from '@zhutui/db';
import type { Context } from './context.ts';

/** Errors carry a code and a sentence, never a stack. */
const trpc = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter: ({ shape }) => ({ ...shape, message: messageOf(shape.data.code, shape.message) }),
});

export const { router, createCallerFactory } = trpc;

/** For everybody. */
export const open = trpc.procedure;

/** For a signed-in worker. */
export const member = trpc.procedure.use(({ ctx, next }) => {
  if (ctx.actor?.kind !== 'member') throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});

/** For staff whose roles allow the action somewhere; what lies outside their scope looks missing. */
export const staff = (action: Action) =>
  trpc.procedure.use(({ ctx, next }) => {
    if (ctx.actor?.kind !== 'staff') throw new TRPCError({ code: 'UNAUTHORIZED' });
    if (!may(ctx.actor, action)) throw new TRPCError({ code: 'NOT_FOUND' });
    return next({ ctx: { ...ctx, actor: ctx.actor } });
  });

/** Denied looks like missing. */
export function insist(actor: Actor, action: Action, scope: string): void {
  if (!may(actor, action, scope)) throw new TRPCError({ code: 'NOT_FOUND' });
}

const SENTENCES: Readonly<Record<string, string>> = {
  UNAUTHORIZED: '请先登录。',
  NOT_FOUND: '没有找到您要的内容，或您没有查看的权限。',
  TOO_MANY_REQUESTS: '操作过于频繁，请稍后再试。',
  BAD_REQUEST: '提交的内容格式有误，请刷新页面后重试。',
  INTERNAL_SERVER_ERROR: '系统暂时无法处理，未保存任何更改，请稍后重试。',
};

const messageOf = (code: string, fallback: string): string => SENTENCES[code] ?? fallback;
