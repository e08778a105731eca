import { precheck, todayOf } from '@zhutui/casework';
import { openTo } from '@zhutui/core';
import { z } from 'zod';
import { answers, line } from '../base/input.ts';
import { open, router } from '../base/procedures.ts';
import { planOf } from '../plans/plan-of.ts';

const some = answers.exactOptional();

/** The published plans as the portal shows them. */
export const schemesRouter = router({
  list: open.query(({ ctx }) => {
    const { shop } = ctx.services;
    const today = todayOf(shop.desk);
    return shop.schemes.entries
      .filter((entry) => entry.status === 'published')
      .map((entry) => planOf(entry, today));
  }),
  read: open.input(z.strictObject({ id: line })).query(({ ctx, input }) => {
    const { shop } = ctx.services;
    const entry = shop.schemes.find(input.id);
    return entry?.status === 'published' ? planOf(entry, todayOf(shop.desk)) : null;
  }),
  /** Under which plans an event of a day, such as a certificate's issue, may be applied for today. */
  openTo: open.input(z.strictObject({ eventOn: z.iso.date() })).query(({ ctx, input }) => {
    const { schemes, assess, desk } = ctx.services.shop;
    return openTo(schemes, assess, { ...input, filedOn: todayOf(desk) });
  }),
  /** Nobody is named and nothing is kept: what the rules say to these answers, and what to ask next. */
  precheck: open
    .input(
      z.strictObject({
        scheme: line,
        route: line,
        answers: z.strictObject({
          claim: some,
          member: some,
          employer: some,
          registers: some,
          received: some,
        }),
        skipped: z.array(line).max(100).exactOptional(),
      }),
    )
    .query(({ ctx, input }) => precheck(ctx.services.shop, input)),
});
