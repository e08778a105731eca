import {
  importAwards,
  importCalendar,
  importEmployers,
  importMembers,
  importRegister,
  importRoster,
  rosterTemplate,
  template,
} from '@zhutui/casework';
import { z } from 'zod';
import { file, key, line, reason } from '../base/input.ts';
import { router, staff } from '../base/procedures.ts';

const importing = staff('registers.import');
const table = { key, csv: file };
const days = z.array(z.iso.date()).max(2000);
const calendar = z.strictObject({ from: z.iso.date(), until: z.iso.date(), holidays: days, workdays: days });

/** What staff bring in as tables; nothing is half-imported. */
export const registersRouter = router({
  template: importing
    .input(z.strictObject({ kind: z.enum(['members', 'employers', 'register', 'awards']) }))
    .query(({ ctx, input }) => template(ctx.services.shop, input.kind)),
  members: importing
    .input(z.strictObject(table))
    .mutation(({ ctx, input }) => importMembers(ctx.services.shop, ctx.actor, input)),
  employers: importing
    .input(z.strictObject(table))
    .mutation(({ ctx, input }) => importEmployers(ctx.services.shop, ctx.actor, input)),
  register: importing
    .input(z.strictObject({ ...table, register: line }))
    .mutation(({ ctx, input }) => importRegister(ctx.services.shop, ctx.actor, input)),
  awards: importing
    .input(z.strictObject({ ...table, asWritten: z.boolean().optional() }))
    .mutation(({ ctx, input }) => importAwards(ctx.services.shop, ctx.actor, input)),
  calendar: importing
    .input(z.strictObject({ key, name: line, days: calendar, source: reason }))
    .mutation(({ ctx, input }) => importCalendar(ctx.services.shop, ctx.actor, input)),
  rosterTemplate: staff('application.key')
    .input(z.strictObject({ scheme: line, route: line }))
    .query(({ ctx, input }) => rosterTemplate(ctx.services.shop, input)),
  roster: staff('application.key')
    .input(z.strictObject({ ...table, scheme: line, route: line }))
    .mutation(({ ctx, input }) => importRoster(ctx.services.shop, ctx.actor, input)),
});
