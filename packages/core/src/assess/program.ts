import type { Facts } from '../facts/facts.ts';
import { has, hasCertificate } from '../facts/history.ts';
import { type Sentence, unread } from '../notice/notice.ts';
import type { AnyMatch, MatchFacts } from '../scheme/match.ts';
import type { AnyRoute, AnyScheme, Cited, LimitRule, Once, Pay, Provisions } from '../scheme/scheme.ts';
import type { DayText } from '../values/day.ts';
import { type Fact, isUnknown, type Judgement, not } from '../values/judgement.ts';
import { ownText } from './own-text.ts';

/** One sentence of a notice made ready to run. */
export type Step = AskedStep | LimitStep;
/** A requirement, or a payment: what it answers to the facts alone. */
export interface AskedStep {
  readonly kind: 'require' | 'pay';
  readonly sentence: Sentence;
  readonly answer: (facts: MatchFacts) => Judgement | Pay;
}
/** What sees all items. */
export interface LimitStep {
  readonly kind: 'limit';
  readonly sentence: Sentence;
  readonly limit: LimitRule<MatchFacts>;
}
export type Program = readonly Step[];

/** The steps of a route in the order of the scheme's file: the scheme's own sentences where they stand, the route's in between. */
export function schemeProgram(scheme: AnyScheme, routeName: string): Program {
  const route = scheme.routes[routeName];
  if (route === undefined) throw new RangeError(`${scheme.id} has no route ${routeName}`);
  return Object.keys(scheme).flatMap((key) =>
    key === 'routes'
      ? Object.keys(route).flatMap((inner) => stepsOf(scheme, route, inner))
      : stepsOf(scheme, scheme, key),
  );
}

export const matchProgram = (match: AnyMatch): Program =>
  Object.keys(match).flatMap((key): readonly Step[] => {
    if (key === 'requires')
      return steps(match.requires, (sentence, answer) => ({ kind: 'require', sentence, answer }));
    return key === 'pays' ? steps(match.pays, (sentence, answer) => ({ kind: 'pay', sentence, answer })) : [];
  });

function stepsOf(
  scheme: AnyScheme,
  part: Provisions<Facts> & Partial<AnyRoute>,
  key: string,
): readonly Step[] {
  switch (key) {
    case 'requires':
      return steps(part.requires, require);
    case 'opens':
      return steps(part.opens, (sentence, first) => require(sentence, opened(first)));
    case 'closes':
      return steps(part.closes, (sentence, last) => require(sentence, notClosed(last)));
    case 'once':
      return steps(part.once, (sentence, once) => require(sentence, notBefore(scheme, once)));
    case 'pays':
      return steps(part.pays, (sentence, answer) => ({ kind: 'pay', sentence, answer }));
    case 'limits':
      return steps(part.limits, (sentence, limit) => ({ kind: 'limit', sentence, limit }));
    default:
      return [];
  }
}

type Requirement = (facts: Facts) => Judgement;

const require = (sentence: Sentence, answer: Requirement): Step => ({ kind: 'require', sentence, answer });

const steps = <T>(cited: Cited<T> | undefined, step: (sentence: Sentence, by: T) => Step): readonly Step[] =>
  Object.entries(cited ?? {}).map(([sentence, by]) => step(sentence as Sentence, unread(by)));

const opened =
  (first: DayText): Requirement =>
  ({ filedOn }) =>
    isUnknown(filedOn) ? filedOn : filedOn >= first;

const notClosed =
  (last: DayText): Requirement =>
  ({ filedOn }) =>
    isUnknown(filedOn) ? filedOn : filedOn <= last;

/** The same identity has no award of the programme in the period; a claim field that the route does not ask does not bind it. */
function notBefore(scheme: AnyScheme, { per, period }: Once): Requirement {
  const award = { programme: scheme.programme, ...(period === 'plan year' ? { planYear: scheme.year } : {}) };
  if (per === 'person') return ({ received }) => not(has(received, award));
  const identity = ownText<(claim: Facts['claim']) => Fact<unknown>>(
    { name: per.claim },
    'return (claim) => claim[name] ?? null;',
  );
  return ({ claim, received }) => not(hasCertificate(received, award, identity(claim)));
}
