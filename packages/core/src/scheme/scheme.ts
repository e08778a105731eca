import type { Facts, Needs, View } from '../facts/facts.ts';
import type { OpenList } from '../fields/catalogue.ts';
import type { Fields } from '../fields/field.ts';
import type { Notice, Read, Register, Sentence } from '../notice/notice.ts';
import type { DayText } from '../values/day.ts';
import type { Judgement, Refer, Unknown } from '../values/judgement.ts';
import type { Fen } from '../values/money.ts';
import type { Allocation } from './allocation.ts';
import type { Procedure } from './procedure.ts';

/** Each sentence with the one thing that carries it out, perhaps resting on a register entry. */
export type Cited<T> = Readonly<Record<Sentence, T | Read<T>>>;
export type Rule<V> = (view: V) => Judgement;

/** One payment of an award. */
export interface Item {
  readonly sentence: Sentence;
  /** In fen, 1 or more. */
  readonly amount: Fen;
  /** Who is paid, by name; the applicant where nothing is said. */
  readonly payee?: string;
  /** What a payee other than the applicant is: whose account is to be asked for, and from whom. */
  readonly payeeIs?: PayeeKind;
  /** The day before which it is not paid, for instalments. */
  readonly due?: DayText;
  /** An instalment due so many whole months after approval; `dueDay` gives the day. */
  readonly monthsAfterApproval?: number;
}
/** A payee other than the applicant: the employer, its union, or a second person such as a teacher. */
export type PayeeKind = 'employer' | 'unit union' | 'person';
/** What a payment sentence answers: nothing, one sum, or several payments. */
export type Pay = Fen | null | Unknown | Refer | readonly Omit<Item, 'sentence'>[];
export type PayRule<V> = (view: V) => Pay;
/** What a limit makes of all items: the same, fewer or smaller ones. */
export type LimitRule<V> = (view: V, items: readonly Item[]) => readonly Item[] | Unknown | Refer;

/**
 * At most once: for which identity (the person, or a claim field that is `recordedAs: 'certificate'`, such as its number), in
 * which period.
 */
export interface Once {
  readonly per: 'person' | { readonly claim: string };
  readonly period: 'plan year' | 'ever';
}

/** The part of a notice that a route, or the whole scheme, may state. */
export interface Provisions<V> extends Procedure {
  readonly requires?: Cited<Rule<V>>;
  readonly opens?: Cited<DayText>;
  /** The last day on which an application may arrive, included: until 24:00 Asia/Shanghai. */
  readonly closes?: Cited<DayText>;
  readonly once?: Cited<Once>;
  /** What decides over a set of applications, each in order by itself. */
  readonly allocates?: Cited<Allocation<V>>;
}

export interface Route<A extends Fields, N extends Needs> extends Provisions<View<A, N>> {
  readonly title: string;
  readonly asks: A;
  readonly pays?: Cited<PayRule<View<A, N>>>;
  /** After all payments, one after another as they are written, each on what the one before has left. */
  readonly limits?: Cited<LimitRule<View<A, N>>>;
}

export interface SchemeDefinition<Id extends string, N extends Needs, R extends Record<string, Fields>>
  extends Provisions<View<Record<never, never>, N>> {
  readonly id: Id;
  /** The programme whose editions look at each other's history. */
  readonly programme: string;
  /**
   * Other programmes whose awards its rules look at, as their rules write them: what is imported is held against these names,
   * so that an award under a name nobody looks at is noticed.
   */
  readonly programmes?: readonly string[];
  /** Plan year. */
  readonly year: number;
  readonly title: string;
  readonly funder: string;
  readonly notice: Notice;
  readonly needs?: N;
  readonly lists?: readonly OpenList[];
  /** The calendar over which its rules count working days, by the name it is imported under; then the fact `calendar` is given. */
  readonly calendar?: string;
  readonly register?: Register;
  /**
   * Limits of every route; what routes share is seen through the history of the programme. They run before a route's own where
   * `limits` stands above `routes` in the definition, after them where it stands below.
   */
  readonly limits?: Cited<LimitRule<View<Record<never, never>, N>>>;
  readonly routes: { readonly [K in keyof R]: Route<R[K], N> };
}

/** A scheme with its field types erased, as the platform holds it. */
export interface AnyScheme
  extends Omit<
      SchemeDefinition<string, Needs, Record<string, Fields>>,
      keyof Provisions<never> | 'limits' | 'routes'
    >,
    Provisions<Facts> {
  readonly kind: 'scheme';
  readonly limits?: Cited<LimitRule<Facts>>;
  readonly routes: Readonly<Record<string, AnyRoute>>;
}
export interface AnyRoute extends Provisions<Facts> {
  readonly title: string;
  readonly asks: Fields;
  readonly pays?: Cited<PayRule<Facts>>;
  readonly limits?: Cited<LimitRule<Facts>>;
}

/** A scheme as its package exports it: its field types still known to a match or to a test. */
export interface Scheme<Id extends string, N extends Needs, R extends Record<string, Fields>>
  extends AnyScheme {
  readonly id: Id;
  /** Types only; never present at run time. */
  readonly types?: { readonly needs: N; readonly asks: R };
}

/** Defines a scheme: what it asks, what it requires and what it pays, each rule under the sentence it carries out. */
export function defineScheme<const Id extends string, N extends Needs, R extends Record<string, Fields>>(
  definition: SchemeDefinition<Id, N, R>,
): Scheme<Id, N, R> {
  return { kind: 'scheme', ...definition } as unknown as Scheme<Id, N, R>;
}

/** Defines a route in a file of its own; the scheme's needs give its rules their types. */
export const defineRoute = <A extends Fields, N extends Needs>(_needs: N, route: Route<A, N>): Route<A, N> =>
  route;
