import type { Facts, Needs, View } from '../facts/facts.ts';
import type { Fields } from '../fields/field.ts';
import { type Notice, type Register, unread } from '../notice/notice.ts';
import type { Day } from '../values/day.ts';
import type { Fen } from '../values/money.ts';
import type { MatchPayment } from './procedure.ts';
import type { AnyScheme, Cited, Item, PayRule, Rule, Scheme } from './scheme.ts';

/** The base award a match adds to, and what the policy has spent before. */
export interface Award {
  /** Total of the base award, in fen. */
  readonly amount: Fen;
  readonly items: readonly Item[];
  /** What this policy has granted before from the same funder's money, in fen. */
  readonly spent: Fen;
  /** What it has granted before on other awards of the same person, by whatever funder: what a cap on a person looks at. */
  readonly granted: readonly Granted[];
}
/** What a match policy added to one award of a person. */
export interface Granted {
  /** The day on which that award was approved. */
  readonly on: Day;
  /** In fen, all that was added to it, others' share included. */
  readonly amount: Fen;
}
export interface Awarded {
  readonly award: Award;
}
export type MatchFacts = Facts & Awarded;

/** What the match and the base scheme need together. */
export type Both<N extends Needs, B extends Needs> = {
  readonly [K in keyof Needs]-?: (N[K] extends Fields ? N[K] : Record<never, never>) &
    (B[K] extends Fields ? B[K] : Record<never, never>);
};
/** What a match's rules see: the base application as its scheme's rules do, what the match itself needs, and the award. */
export type MatchView<N extends Needs, B extends Needs, A extends Record<string, Fields>> = View<
  A[keyof A],
  Both<N, B>
> &
  Awarded;

export interface MatchDefinition<
  Id extends string,
  N extends Needs,
  B extends Needs,
  A extends Record<string, Fields>,
> {
  readonly id: Id;
  readonly title: string;
  /** The scheme whose paid awards it adds to. */
  readonly matches: Scheme<string, B, A>;
  /** The routes whose awards it adds to; all of them where nothing is said. It is not asked of the others' awards. */
  readonly routes?: Cited<readonly (keyof A & string)[]>;
  /** Whose money: a body, or the applicant's own employer. */
  readonly funder: string | { readonly employer: true };
  readonly notice: Notice;
  /** Merged with the base award's payment or apart from it; apart where nothing is said. */
  readonly payment?: Cited<MatchPayment>;
  readonly needs?: N;
  readonly register?: Register;
  readonly requires: Cited<Rule<MatchView<N, B, A>>>;
  readonly pays: Cited<PayRule<MatchView<N, B, A>>>;
}

/** A match with its field types erased, as the platform holds it. */
export interface AnyMatch {
  readonly kind: 'match';
  readonly id: string;
  readonly title: string;
  readonly matches: AnyScheme;
  readonly routes?: Cited<readonly string[]>;
  readonly funder: string | { readonly employer: true };
  readonly notice: Notice;
  readonly payment?: Cited<MatchPayment>;
  readonly needs?: Needs;
  readonly register?: Register;
  readonly requires: Cited<Rule<MatchFacts>>;
  readonly pays: Cited<PayRule<MatchFacts>>;
}

/** Defines a match policy: money of another funder on top of each paid award of a scheme. */
export function defineMatch<
  const Id extends string,
  N extends Needs,
  B extends Needs,
  A extends Record<string, Fields>,
>(definition: MatchDefinition<Id, N, B, A>): AnyMatch & { readonly id: Id } {
  return { kind: 'match', ...definition } as unknown as AnyMatch & { readonly id: Id };
}

/** Whether a match is asked of awards of this route of its scheme. */
export function addsTo({ routes }: AnyMatch, route: string): boolean {
  const said = Object.values(routes ?? {}).flatMap(unread);
  return said.length === 0 || said.includes(route);
}

export type Plugin = AnyScheme | AnyMatch;
