import {
  type Allotments,
  type AssessPort,
  allotFailed,
  allotmentsSchema,
  type Decision,
  matchDecisionSchema,
  ok,
  type PluginFault,
  type Precheck,
  pluginFailed,
  precheckSchema,
  type Reason,
  type Result,
  refused,
  type SchemeSet,
  schemeDecisionSchema,
} from '@zhutui/core';
import { z } from 'zod';
import type { Breaker } from './breaker.ts';
import type { Answer, CallLane } from './call-lane.ts';
import type { Question } from './protocol.ts';

export interface WorkerPortParts {
  readonly schemes: SchemeSet;
  readonly lane: Pick<CallLane, 'ask'>;
  readonly breaker: Breaker;
  /** Hears of every failure; nothing in it names a person. */
  readonly failed: (plugin: string, fault: PluginFault, sentence?: string) => void;
}

/**
 * Runs the rules in a worker. Whatever a plugin does there, the answer is a decision that its sentences bear out, or a
 * refusal that says that its rules failed; other plugins go on.
 */
export function workerAssessPort(parts: WorkerPortParts): AssessPort {
  const schemaOf = decisionSchemas(parts.schemes);
  const ask = async <T extends Said>(plugin: Asked | undefined, question: Question): Promise<Result<T>> => {
    const mayStart = (): boolean => plugin === undefined || !parts.breaker.isResting(plugin.id);
    const answer = mayStart() ? await parts.lane.ask(question, mayStart) : RESTING;
    const read = readAnswer(answer, () => schemaOf(question) as z.ZodType<T> | undefined);
    if (plugin !== undefined) note(parts, plugin.id, read);
    return read.fault === undefined
      ? read.result
      : refused(failureOf(question)(plugin?.title ?? question.scheme, read.fault, read.sentence));
  };
  const find = (id: string) => parts.schemes.find(id);
  return {
    assess: (scheme, facts, rulings) =>
      ask(find(scheme)?.scheme, {
        kind: 'assess',
        scheme,
        facts,
        ...(rulings === undefined ? {} : { rulings }),
      }),
    match: (scheme, policy, facts, award) =>
      ask(find(scheme)?.matches.find(({ match }) => match.id === policy)?.match, {
        kind: 'match',
        scheme,
        policy,
        facts,
        award,
      }),
    allot: (scheme, run) => ask(setOf(find(scheme)?.scheme), { kind: 'allot', scheme, run }),
    precheck: (scheme, facts, options) =>
      ask(find(scheme)?.scheme, {
        kind: 'precheck',
        scheme,
        facts,
        ...(options === undefined ? {} : { options }),
      }),
  };
}

const failureOf = ({ kind }: Question) => (kind === 'allot' ? allotFailed : pluginFailed);

/** What decides over a set rests by itself: the rules for one application go on. */
const setOf = (scheme: Asked | undefined): Asked | undefined =>
  scheme && { id: `${scheme.id} allocates`, title: scheme.title };

interface Asked {
  readonly id: string;
  readonly title: string;
}
type Read<T> =
  | { readonly result: Result<T>; readonly fault?: undefined }
  | Exclude<Answer, { result: unknown }>;

const RESTING: Answer = { fault: 'resting' };
const HOLDS_UP: readonly PluginFault[] = ['deadline', 'memory', 'died'];

function note({ breaker, failed }: WorkerPortParts, plugin: string, { fault, ...read }: Read<unknown>): void {
  if (fault !== 'resting' && fault !== 'load')
    breaker.note(plugin, fault !== undefined && HOLDS_UP.includes(fault));
  if (fault !== undefined) failed(plugin, fault, 'sentence' in read ? read.sentence : undefined);
}

const refusedSchema: z.ZodType<readonly Reason[]> = z
  .array(z.strictObject({ code: z.string(), message: z.string(), path: z.string().optional() }))
  .min(1) as z.ZodType<readonly Reason[]>;
const resultSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), reasons: refusedSchema }),
]);

function readAnswer<T>(answer: Answer, schema: () => z.ZodType<T> | undefined): Read<T> {
  if (answer.fault !== undefined) return answer;
  const result = resultSchema.safeParse(answer.result);
  if (!result.success) return { fault: 'shape' };
  if (!result.data.ok) return { result: refused(...result.data.reasons) };
  const decision = schema()?.safeParse(result.data.value);
  return decision?.success === true ? { result: ok(decision.data) } : { fault: 'shape' };
}

type Said = Decision | Precheck | Allotments;
type AnswerSchema = z.ZodType<Decision> | z.ZodType<Precheck> | z.ZodType<Allotments>;

/** Each made when first asked for: the schema of a route's decisions and pre-checks, or of a match's decisions; a set has its own. */
function decisionSchemas(schemes: SchemeSet): (question: Question) => AnswerSchema | undefined {
  const made = new Map<string, AnswerSchema | undefined>();
  return (question) => {
    if (question.kind === 'allot') return allotmentsSchema(question.run);
    const key = `${question.scheme}\n${question.kind === 'match' ? question.policy : question.facts.route}\n${question.kind}`;
    if (!made.has(key)) made.set(key, schemaFor(schemes, question));
    return made.get(key);
  };
}

function schemaFor(
  schemes: SchemeSet,
  question: Exclude<Question, { kind: 'allot' }>,
): AnswerSchema | undefined {
  const entry = schemes.find(question.scheme);
  if (entry === undefined) return undefined;
  if (question.kind === 'precheck') return precheckSchema(entry.scheme, question.facts.route);
  if (question.kind === 'assess') return schemeDecisionSchema(entry.scheme, question.facts.route);
  const found = entry.matches.find(({ match }) => match.id === question.policy);
  return found === undefined ? undefined : matchDecisionSchema(found.match);
}
