import type { AllotRun, Award, FactsInput, PrecheckOptions, Ruling } from '@zhutui/core';
import { z } from 'zod';

/** One question to the rules, as JSON. */
export type Call = Question & { readonly id: number };
interface AssessCall {
  readonly kind: 'assess';
  readonly scheme: string;
  readonly facts: FactsInput;
  readonly rulings?: readonly Ruling[];
}
interface MatchCall {
  readonly kind: 'match';
  readonly scheme: string;
  readonly policy: string;
  readonly facts: FactsInput;
  readonly award: Award;
}
interface PrecheckCall {
  readonly kind: 'precheck';
  readonly scheme: string;
  readonly facts: FactsInput;
  readonly options?: PrecheckOptions;
}
interface AllotCall {
  readonly kind: 'allot';
  readonly scheme: string;
  readonly run: AllotRun;
}
export type Question = AssessCall | MatchCall | PrecheckCall | AllotCall;

/** What the worker says; whoever ran a plugin is not believed unread. */
export type Said = z.output<typeof saidSchema>;
export const saidSchema = z.discriminatedUnion('kind', [
  /** The rules are loaded: the digest of each scheme that it has. */
  z.strictObject({ kind: z.literal('ready'), digests: z.record(z.string(), z.string()) }),
  z.strictObject({ kind: z.literal('broken'), message: z.string() }),
  z.strictObject({ kind: z.literal('answered'), id: z.int(), result: z.unknown() }),
  z.strictObject({
    kind: z.literal('failed'),
    id: z.int(),
    fault: z.enum(['threw', 'ambient', 'shape']),
    sentence: z.string().optional(),
  }),
]);

export type Ready = Extract<Said, { kind: 'ready' }>;
