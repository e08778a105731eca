import type { Day, DayText } from './day.ts';
import type { Facts } from './facts.ts';
import { has, type History } from './history.ts';
import { type Judgement, not, Unknown } from './judgement.ts';
import type { AnyMatch, MatchFacts } from './match.ts';
import { isRead, type RegisterKey, type Sentence, unread } from './notice.ts';
import type { AnyRoute, AnyScheme, Cited, LimitRule, Once, PayRule, Provisions, Rule } from './scheme.ts';

/** One sentence of a notice made ready to run. */
export type Step = RequireStep | PayStep | LimitStep;
interface Common {
  readonly sentence: Sentence;
  readonly reading?: RegisterKey;
}
export interface RequireStep extends Common {
  readonly kind: 'require';
  readonly judge: (facts: MatchFacts) => Judgement;
}
export interface PayStep extends Common {
  readonly kind: 'pay';
  readonly pay: PayRule<MatchFacts>;
}
export interface LimitStep extends Common {
  readonly kind: 'limit';
  readonly limit: LimitRule<MatchFacts>;
}
export type Program = readonly Step[];

/** The steps of a route in the order of the scheme's file: the scheme's own sentences where they stand, the route's in between. */
export function schemeProgram(scheme: AnyScheme, routeName: string): Program {
  const route = scheme.routes[routeName];
  if (route === undefined) throw new RangeError(`${scheme.id} has no route ${routeName}`);
  return Object.keys(scheme).flatMap((key) =>
    key === 'routes' ? Object.keys(route).flatMap((inner) => stepsOf(scheme, route, inner)) : stepsOf(scheme, scheme, key),
  );
}

export const matchProgram = (match: AnyMatch): Program =>
  Object.keys(match).flatMap((key) => {
    if (key === 'requires') return map(match.requires, 'require', (judge) => ({ judge }));
    return key === 'pays' ? map(match.pays, 'pay', (pay) => ({ pay })) : [];
  });

function stepsOf(scheme: AnyScheme, part: Provisions<Facts> & Partial<AnyRoute>, key: string): readonly Step[] {
  switch (key) {
    case 'requires':
      return map(part.requires, 'require', (judge) => ({ judge }));
    case 'opens':
      return map(part.opens, 'require', (first) => ({ judge: (facts) => filed(facts.filedOn, (on) => on >= first) }));
    case 'closes':
      return map(part.closes, 'require', (last) => ({ judge: (facts) => filed(facts.filedOn, (on) => on <= last) }));
    case 'once':
      return map(part.once, 'require', (once) => ({ judge: onceRule(scheme, once) }));
    case 'pays':
      return map(part.pays, 'pay', (pay) => ({ pay }));
    case 'limits':
      return map(part.limits, 'limit', (limit) => ({ limit }));
    default:
      return [];
  }
}

type Body<K extends Step['kind']> = Omit<Extract<Step, { kind: K }>, 'kind' | keyof Common>;

function map<T extends Rule<never> | PayRule<never> | LimitRule<never> | DayText | Once, K extends Step['kind']>(
  cited: Cited<T> | undefined,
  kind: K,
  body: (by: T) => Body<K>,
): Step[] {
  return Object.entries(cited ?? {}).map(([sentence, by]) => {
    const note = isRead(by) ? { reading: by.reading } : {};
    return { kind, sentence, ...note, ...body(unread(by) as T) } as unknown as Step;
  });
}

const filed = (on: Day | Unknown, test: (day: Day) => boolean): Judgement => (on instanceof Unknown ? on : test(on));

/** The same identity has no award of the programme in the period; a claim field that the route does not ask does not bind it. */
function onceRule(scheme: AnyScheme, once: Once): Rule<Facts> {
  const span = once.period === 'plan year' ? { planYear: scheme.year } : {};
  const before = (received: History, more: object): Judgement =>
    not(has(received, { programme: scheme.programme, ...span, ...more }));
  const { per } = once;
  if (per === 'person') return ({ received }) => before(received, {});
  return ({ claim, received }) => {
    const identity = claim[per.claim];
    if (identity instanceof Unknown) return identity;
    return typeof identity === 'string' ? before(received, { certificate: identity }) : true;
  };
}
