import { importAwards, importEmployers, importMembers, importRegister, importRoster, template } from '@zhutui/casework';
import { z } from 'zod';
import { key, line, sheet } from '../input.ts';
import { router, staff } from '../procedures.ts';

const importing = staff('registers.import');
const file = { key, csv: sheet };

/** What staff bring in as tables; nothing is half-imported. */
export const registersRouter = router({
  template: importing.input(z.strictObject({ kind: z.enum(['members', 'employers', 'register', 'awards']) })).query(({ ctx, input }) =>
    template(ctx.services.shop, input.kind),
  ),
  members: importing.input(z.strictObject(file)).mutation(({ ctx, input }) => importMembers(ctx.services.shop, ctx.actor, input)),
  employers: importing.input(z.strictObject(file)).mutation(({ ctx, input }) => importEmployers(ctx.services.shop, ctx.actor, input)),
  register: importing
    .input(z.strictObject({ ...file, register: line }))
    .mutation(({ ctx, input }) => importRegister(ctx.services.shop, ctx.actor, input)),
  awards: importing.input(z.strictObject(file)).mutation(({ ctx, input }) => importAwards(ctx.services.shop, ctx.actor, input)),
  roster: staff('application.key')
    .input(z.strictObject({ ...file, scheme: line, route: line }))
    .mutation(({ ctx, input }) => importRoster(ctx.services.shop, ctx.actor, input)),
});
