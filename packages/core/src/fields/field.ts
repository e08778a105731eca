import type { Day } from '../values/day.ts';
import type { Fen } from '../values/money.ts';

/** What a fact is; a form control, a CSV column and a parser follow from it. */
export type FieldKind = 'text' | 'choice' | 'day' | 'count' | 'flag' | 'money';

/** Another field of the same group must have one of these answers for this to be asked or offered. */
export type Only = Readonly<Record<string, string | readonly string[]>>;

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Other names for the same, as certificates and people write them: an answer equal to one is read as the value. */
  readonly aliases?: readonly string[];
  readonly only?: Only;
}

/** Where a register keeps the fact: by the answer to which claim field, on which claim day. */
export interface Lookup {
  readonly register: string;
  readonly key: string;
  readonly on?: string;
}

export interface Field<T = unknown> {
  readonly kind: FieldKind;
  readonly label: string;
  readonly help?: string;
  /** Offered answers. A well-formed answer outside them is still taken: a sentence decides on it. */
  readonly options?: readonly Option[];
  readonly only?: Only;
  readonly optional?: true;
  readonly lookup?: Lookup;
  /** The day of the event, such as a certificate's issue, by which it falls under one edition or another. */
  readonly event?: true;
  /** As which particular an award keeps the answer. */
  readonly recordedAs?: Recorded;
  /** The type of an answer; never present at run time. */
  readonly answer?: T;
}
export type Fields = Readonly<Record<string, Field>>;
export type AnswerOf<F> = F extends Field<infer T> ? T : never;

/**
 * The particulars of a claim that the history keeps of an award, so that later awards can be told from it: what `once` goes by
 * per claim, and what `receivedBefore` and `noHigherBefore` ask for. An answer that no field declares is not kept.
 */
export type Recorded = 'certificate' | 'occupation' | 'level';

export interface FieldExtras {
  readonly help?: string;
  readonly only?: Only;
  readonly optional?: true;
  readonly event?: true;
}
/** What may be said of a field that is answered in words. */
export interface WordExtras extends FieldExtras {
  readonly recordedAs?: Recorded;
}

/** Trimmed text of at most 200 characters, e.g. a certificate number. */
export const text = (label: string, extras: WordExtras = {}): Field<string> => ({
  kind: 'text',
  label,
  ...extras,
});
/** A civil day. */
export const dayField = (label: string, extras: FieldExtras = {}): Field<Day> => ({
  kind: 'day',
  label,
  ...extras,
});
/** A whole number, 0 or more. */
export const count = (label: string, extras: FieldExtras = {}): Field<number> => ({
  kind: 'count',
  label,
  ...extras,
});
/** Yes or no. */
export const flag = (label: string, extras: FieldExtras = {}): Field<boolean> => ({
  kind: 'flag',
  label,
  ...extras,
});
/** An amount in fen. */
export const money = (label: string, extras: FieldExtras = {}): Field<Fen> => ({
  kind: 'money',
  label,
  ...extras,
});

/** One of the offered answers, or another that a sentence then decides on. */
export function choice<const O extends string>(
  label: string,
  options: readonly (O | (Option & { readonly value: O }))[],
  extras: WordExtras = {},
): Field<O | (string & {})> {
  const offered = options.map((option) =>
    typeof option === 'string' ? { value: option, label: option } : option,
  );
  return { kind: 'choice', label, options: offered, ...extras };
}

/** Whether a register lists what the claim names; null where the register was asked and says nothing. */
export const registered = (label: string, lookup: Lookup): Field<boolean> => ({
  kind: 'flag',
  label,
  lookup,
});

/** Whether a field is asked given the other answers: true, false, or undefined while what it depends on is unanswered. */
export function asked(
  only: Only | undefined,
  answers: Readonly<Record<string, unknown>>,
): boolean | undefined {
  for (const [name, wanted] of Object.entries(only ?? {})) {
    const answer = answers[name];
    if (answer === undefined) return undefined;
    if (!(typeof wanted === 'string' ? [wanted] : wanted).includes(String(answer))) return false;
  }
  return true;
}
