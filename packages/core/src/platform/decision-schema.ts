import { z } from 'zod';
import { matchProgram, type Program, schemeProgram } from '../assess/program.ts';
import { amountOf, type Decision, type Outcome } from '../scheme/decision.ts';
import type { AnyMatch } from '../scheme/match.ts';
import type { AnyScheme, Item } from '../scheme/scheme.ts';
import { parseDay } from '../values/day.ts';

/**
 * What every decision of a route is: one finding for each of its sentences in file order, an outcome that follows from
 * the verdicts, whole fen in items of its payment sentences, and their sum. Throws a RangeError for a route the scheme
 * does not have.
 */
export const schemeDecisionSchema = (scheme: AnyScheme, route: string): z.ZodType<Decision> =>
  decisionSchema(schemeProgram(scheme, route));

/** The same for a match policy. */
export const matchDecisionSchema = (match: AnyMatch): z.ZodType<Decision> =>
  decisionSchema(matchProgram(match));

function decisionSchema(program: Program): z.ZodType<Decision> {
  const finding = ({ sentence, kind }: Program[number]) =>
    z.strictObject({
      sentence: z.literal(sentence),
      verdict: z.enum(['met', 'unmet', 'unknown', 'refer']),
      applies: kind === 'pay' ? z.literal(false).optional() : z.undefined().optional(),
      reason: z.string().optional(),
    });
  const shape = z.strictObject({
    outcome: z.enum(['eligible', 'refused', 'incomplete', 'referred']),
    amount: z.int().nonnegative(),
    findings: z.tuple(program.map(finding) as [ReturnType<typeof finding>]),
    items: z.array(itemSchema(paySentence(program))),
    missing: z.array(z.string()),
  });
  const whole = shape as unknown as z.ZodType<Decision>;
  return whole.superRefine((decision, context) => {
    for (const message of contradictions(decision)) context.addIssue(message);
  });
}

const paySentence = (program: Program) =>
  z.enum(program.flatMap(({ kind, sentence }) => (kind === 'pay' ? [sentence] : [])));

/** One payment of at least one fen, of a sentence as given. */
export const itemSchema = (sentence: z.ZodType<string>) =>
  z.strictObject({
    sentence,
    amount: z.int().positive(),
    payee: z.string().optional(),
    payeeIs: z.enum(['employer', 'unit union', 'person']).optional(),
    monthsAfterApproval: z.int().nonnegative().optional(),
    due: z
      .string()
      .refine((text) => parseDay(text) !== undefined)
      .optional(),
  });

function contradictions(decision: Decision): readonly string[] {
  const { outcome, amount, items } = decision;
  const eligible = outcome === 'eligible';
  return [
    ...(outcome === outcomeOf(decision) ? [] : ['the outcome does not follow from the findings']),
    ...(eligible === amount > 0 ? [] : ['an eligible decision has an amount, and no other has']),
    ...(amount === totalOf(items) ? [] : ['the amount is not the sum of the items']),
  ];
}

function outcomeOf({ findings, missing }: Decision): Outcome {
  const verdicts = new Set(findings.map(({ verdict }) => verdict));
  if (verdicts.has('unmet')) return 'refused';
  if (verdicts.has('unknown') || missing.length > 0) return 'incomplete';
  return verdicts.has('refer') ? 'referred' : 'eligible';
}

/** Undefined where the sum is too large to be exact. */
function totalOf(items: readonly Item[]): number | undefined {
  const total = items.reduce((sum, { amount }) => sum + amount, 0);
  return Number.isSafeInteger(total) ? amountOf(items) : undefined;
}
