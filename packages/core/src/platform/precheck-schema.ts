import { z } from 'zod';
import { schemeProgram } from '../assess/program.ts';
import type { Precheck } from '../precheck/precheck.ts';
import type { AnyScheme } from '../scheme/scheme.ts';

/** What every pre-check of a route is: each of its sentences once, decided or open, and money only where eligible. */
export function precheckSchema(scheme: AnyScheme, route: string): z.ZodType<Precheck> {
  const sentence = z.enum(schemeProgram(scheme, route).map((step) => step.sentence));
  const words = z.string();
  const finding = z.strictObject({
    sentence,
    verdict: z.enum(['met', 'unmet', 'unknown', 'refer']),
    applies: z.literal(false).optional(),
    reason: words.optional(),
  });
  const question = z.strictObject({
    path: words,
    label: words,
    waiting: z.array(sentence),
    settles: z.number(),
    canRefuse: z.boolean(),
  });
  const item = z.looseObject({ sentence, amount: z.int().positive() });
  const shape = z.strictObject({
    outcome: z.enum(['eligible', 'refused', 'incomplete', 'referred']),
    amount: z.int().nonnegative(),
    items: z.array(item),
    decided: z.array(finding),
    open: z.array(sentence),
    ask: z.array(question),
    asksHistory: z.boolean(),
    changes: z.array(z.strictObject({ sentence, path: words, label: words, answers: z.array(words) })),
  });
  return shape.refine(
    ({ outcome, amount, items }) =>
      (outcome === 'eligible') === amount > 0 && items.reduce((sum, one) => sum + one.amount, 0) === amount,
  ) as unknown as z.ZodType<Precheck>;
}
