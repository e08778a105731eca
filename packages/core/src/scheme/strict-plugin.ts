import { isRead, type Sentence, unread } from '../notice/notice.ts';
import { type Judgement, Refer, Unknown } from '../values/judgement.ts';
import type { AnyMatch, Plugin } from './match.ts';
import type { AnyRoute, AnyScheme, Cited } from './scheme.ts';
import { watchedAllocations } from './strict-allocation.ts';

/** A rule that threw, or answered what no rule may. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
  readonly sentence: string;
  constructor(sentence: string, cause: unknown) {
    super(`${sentence}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.sentence = sentence;
  }
}

/**
 * The same plugin with each rule under watch: it gets its facts frozen, and where it throws or answers anything but a
 * judgement, an amount in whole fen or a list of items, a RuleError names its sentence. Throws a RuleError for a match that
 * cannot be paid as it says.
 */
export function strictPlugin(plugin: Plugin): Plugin {
  if (plugin.kind === 'match') {
    refuseMergedUnit(plugin);
    return { ...plugin, requires: watched(plugin.requires, isJudgement), pays: watched(plugin.pays, isPay) };
  }
  const routes = Object.entries(plugin.routes).map(([name, route]) => [
    name,
    { ...route, ...rulesOf(route) },
  ]);
  return { ...plugin, ...rulesOf(plugin), routes: Object.fromEntries(routes) as AnyScheme['routes'] };
}

/** A unit pays its own match itself, outside every batch: there is no payment it could be merged into. */
function refuseMergedUnit({ id, payment, funder }: AnyMatch): void {
  if (typeof funder === 'string') return;
  for (const [sentence, said] of Object.entries(payment ?? {}))
    if (unread(said) === 'merged')
      throw new RuleError(
        sentence,
        `${id} is paid by the applicant's own unit, which pays it itself; it cannot be merged with the base award: say 'apart', or name the body whose money it is`,
      );
}

/** Only what is there, so that sentences keep their order. */
const rulesOf = ({
  requires,
  pays,
  limits,
  allocates,
}: Pick<Partial<AnyRoute>, 'requires' | 'pays' | 'limits' | 'allocates'>) => ({
  ...(requires === undefined ? {} : { requires: watched(requires, isJudgement) }),
  ...(pays === undefined ? {} : { pays: watched(pays, isPay) }),
  ...(limits === undefined ? {} : { limits: watched(limits, isLeft) }),
  ...(allocates === undefined ? {} : { allocates: watchedAllocations(allocates, watchedRule) }),
});

type AnyRule = (...given: never[]) => unknown;

function watched<R extends AnyRule>(cited: Cited<R>, allowed: (answer: unknown) => boolean): Cited<R> {
  const watch = (sentence: string, rule: R): R => watchedRule(sentence, rule, allowed);
  const rules = Object.entries(cited).map(([sentence, rule]) => [
    sentence,
    isRead<R>(rule) ? { ...rule, by: watch(sentence, rule.by) } : watch(sentence, rule),
  ]);
  return Object.fromEntries(rules) as Record<Sentence, R>;
}

const watchedRule = <R extends AnyRule>(
  sentence: string,
  rule: R,
  allowed: (answer: unknown) => boolean,
): R =>
  ((...given: never[]) => {
    for (const one of given) freeze(one);
    const answer = attempt(sentence, () => rule(...given));
    if (!allowed(answer)) throw new RuleError(sentence, `a rule may not answer ${kindOf(answer)}`);
    return answer;
  }) as R;

function attempt(sentence: string, rule: () => unknown): unknown {
  try {
    return rule();
  } catch (error) {
    throw new RuleError(sentence, error);
  }
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

const isJudgement = (answer: unknown): answer is Judgement => typeof answer === 'boolean' || isOpen(answer);

const isPay = (answer: unknown): boolean =>
  answer === null || isAmount(answer) || isOpen(answer) || isItems(answer, []);

const isLeft = (answer: unknown): boolean => isOpen(answer) || isItems(answer, ['sentence']);

const isOpen = (answer: unknown): boolean => answer instanceof Unknown || answer instanceof Refer;

const isAmount = (answer: unknown): boolean => Number.isSafeInteger(answer) && Number(answer) >= 0;

const isItems = (answer: unknown, texts: readonly string[]): boolean =>
  Array.isArray(answer) &&
  answer.every(
    (item: Readonly<Record<string, unknown>> | null) =>
      typeof item === 'object' &&
      item !== null &&
      isAmount(item.amount) &&
      texts.every((name) => typeof item[name] === 'string') &&
      ['payee', 'due'].every((name) => item[name] === undefined || typeof item[name] === 'string'),
  );

/** Never the value itself: it may hold what is known of a person. */
const kindOf = (answer: unknown): string => {
  if (answer instanceof Promise) return 'a promise';
  if (typeof answer === 'number') return Number.isNaN(answer) ? 'NaN' : 'a number that is no amount in fen';
  return answer === undefined ? 'nothing' : `a value of type ${typeof answer}`;
};
