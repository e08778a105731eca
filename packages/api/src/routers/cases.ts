import {
  answerObjection,
  apply,
  approve,
  assessCase,
  correct,
  endorse,
  hold,
  listCases,
  objectTo,
  preview,
  readCase,
  receive,
  refer,
  refuse,
  resume,
  returnForCorrection,
  withdraw,
} from '@zhutui/casework';
import { z } from 'zod';
import { answers, channel, id, key, line, reason, target } from '../base/input.ts';
import { router, staff } from '../base/procedures.ts';

const keyed = { scheme: line, route: line, claim: answers, channel, idNumber: line };
const note = z.strictObject({ path: line, text: reason });
const ruling = z.strictObject({ sentence: z.string().max(2000), met: z.boolean(), reason });
const filter = {
  state: line.exactOptional(),
  scheme: line.exactOptional(),
  mine: z.boolean().exactOptional(),
  text: z.string().max(100).exactOptional(),
  cursor: z.string().max(200).exactOptional(),
  limit: z.int().min(1).max(100).exactOptional(),
};

/** Staff's work on applications: keying, receiving, deciding. */
export const casesRouter = router({
  list: staff('application.read')
    .input(z.strictObject(filter))
    .query(({ ctx, input }) => listCases(ctx.services.shop, ctx.actor, input)),
  read: staff('application.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readCase(ctx.services.shop, ctx.actor, input.id)),
  preview: staff('application.key')
    .input(z.strictObject(keyed))
    .query(({ ctx, input }) => preview(ctx.services.shop, ctx.actor, input)),
  file: staff('application.key')
    .input(z.strictObject({ key, ...keyed }))
    .mutation(({ ctx, input }) => apply(ctx.services.shop, ctx.actor, input)),
  receive: staff('application.receive')
    .input(z.strictObject(target))
    .mutation(({ ctx, input }) => receive(ctx.services.shop, ctx.actor, input)),
  returnForCorrection: staff('application.return')
    .input(z.strictObject({ ...target, notes: z.array(note).min(1).max(40) }))
    .mutation(({ ctx, input }) => returnForCorrection(ctx.services.shop, ctx.actor, input)),
  correct: staff('application.key')
    .input(z.strictObject({ ...target, claim: answers }))
    .mutation(({ ctx, input }) => correct(ctx.services.shop, ctx.actor, input)),
  hold: staff('application.hold')
    .input(z.strictObject({ ...target, reason }))
    .mutation(({ ctx, input }) => hold(ctx.services.shop, ctx.actor, input)),
  resume: staff('application.hold')
    .input(z.strictObject(target))
    .mutation(({ ctx, input }) => resume(ctx.services.shop, ctx.actor, input)),
  withdraw: staff('application.key')
    .input(z.strictObject(target))
    .mutation(({ ctx, input }) => withdraw(ctx.services.shop, ctx.actor, input)),
  assess: staff('application.read')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => assessCase(ctx.services.shop, ctx.actor, input.id)),
  object: staff('application.object')
    .input(z.strictObject({ ...target, words: reason }))
    .mutation(({ ctx, input }) => objectTo(ctx.services.shop, ctx.actor, input)),
  answerObjection: staff('application.rule')
    .input(z.strictObject({ ...target, objection: id, upheld: z.boolean(), words: reason }))
    .mutation(({ ctx, input }) => answerObjection(ctx.services.shop, ctx.actor, input)),
  endorse: staff('application.decide')
    .input(
      z.strictObject({
        ...target,
        words: z.string().trim().max(500).exactOptional(),
        rulings: z.array(ruling).max(20).exactOptional(),
      }),
    )
    .mutation(({ ctx, input }) => endorse(ctx.services.shop, ctx.actor, input)),
  approve: staff('application.decide')
    .input(z.strictObject({ ...target, rulings: z.array(ruling).max(20).exactOptional() }))
    .mutation(({ ctx, input }) => approve(ctx.services.shop, ctx.actor, input)),
  refuse: staff('application.decide')
    .input(z.strictObject({ ...target, reason }))
    .mutation(({ ctx, input }) => refuse(ctx.services.shop, ctx.actor, input)),
  refer: staff('application.refer')
    .input(z.strictObject({ ...target, reason }))
    .mutation(({ ctx, input }) => refer(ctx.services.shop, ctx.actor, input)),
});
