import { isRead, type Sentence } from '../notice/notice.ts';
import { type Judgement, Refer, Unknown } from '../values/judgement.ts';
import { declarationFaults } from './declaration-faults.ts';
import type { Plugin } from './match.ts';
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
 * judgement, an amount in whole fen or a list of items, or waits for working days of a calendar that the scheme does not
 * name, a RuleError names its sentence. Throws a RuleError with all of `declarationFaults` for what is declared wrongly.
 */
export function strictPlugin(plugin: Plugin): Plugin {
  refuseFaults(plugin);
  if (plugin.kind === 'match') {
    const counts = countsDays(plugin.matches);
    const { requires, pays } = plugin;
    return {
      ...plugin,
      requires: watched(requires, counts(isJudgement)),
      pays: watched(pays, counts(isPay)),
    };
  }
  const counts = countsDays(plugin);
  const routes = Object.entries(plugin.routes).map(([name, route]) => [
    name,
    { ...route, ...rulesOf(route, counts) },
  ]);
  return { ...plugin, ...rulesOf(plugin, counts), routes: Object.fromEntries(routes) as AnyScheme['routes'] };
}

function refuseFaults(plugin: Plugin): void {
  const [first, ...others] = declarationFaults(plugin);
  if (first === undefined) return;
  const more = others.map(({ at, message }) => `${at}: ${message}`);
  throw new RuleError(first.at, [first.message, ...more].join('\n'));
}

type Allowed = (answer: unknown) => boolean | string;

/** What a rule may answer: beside the rest, not that it waits for a calendar that the scheme does not name. */
const countsDays =
  ({ calendar }: AnyScheme) =>
  (allowed: Allowed): Allowed =>
  (answer) =>
    calendar === undefined && answer instanceof Unknown && answer.paths.includes('calendar')
      ? '按工作日计算，而计划没有写明 calendar（工作日安排）'
      : allowed(answer);

/** Only what is there, so that sentences keep their order. */
const rulesOf = (
  {
    requires,
    pays,
    limits,
    allocates,
  }: Pick<Partial<AnyRoute>, 'requires' | 'pays' | 'limits' | 'allocates'>,
  counts: ReturnType<typeof countsDays>,
) => ({
  ...(requires === undefined ? {} : { requires: watched(requires, counts(isJudgement)) }),
  ...(pays === undefined ? {} : { pays: watched(pays, counts(isPay)) }),
  ...(limits === undefined ? {} : { limits: watched(limits, counts(isLeft)) }),
  ...(allocates === undefined ? {} : { allocates: watchedAllocations(allocates, watchedRule) }),
});

type AnyRule = (...given: never[]) => unknown;

function watched<R extends AnyRule>(cited: Cited<R>, allowed: Allowed): Cited<R> {
  const watch = (sentence: string, rule: R): R => watchedRule(sentence, rule, allowed);
  const rules = Object.entries(cited).map(([sentence, rule]) => [
    sentence,
    isRead<R>(rule) ? { ...rule, by: watch(sentence, rule.by) } : watch(sentence, rule),
  ]);
  return Object.fromEntries(rules) as Record<Sentence, R>;
}

const watchedRule = <R extends AnyRule>(sentence: string, rule: R, allowed: Allowed): R =>
  ((...given: never[]) => {
    for (const one of given) freeze(one);
    const answer = attempt(sentence, () => rule(...given));
    const said = allowed(answer);
    if (said === true) return answer;
    throw new RuleError(sentence, said === false ? `a rule may not answer ${kindOf(answer)}` : said);
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
