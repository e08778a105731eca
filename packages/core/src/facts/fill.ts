import { asked, type Fields } from '../fields/field.ts';
import { type Fact, Unknown } from '../values/judgement.ts';
import type { Needs } from './facts.ts';

type Answers = Readonly<Record<string, unknown>>;
type Filled = Readonly<Record<string, Fact<unknown>>>;

/** A needed group with every fact not given standing as unknown; an optional one not given reads "none". */
export function fillGroup(group: keyof Needs, fields: Fields, answers: Answers): Filled {
  const names = Object.entries(fields);
  if (names.length === 0) return NO_ANSWERS;
  return Object.fromEntries(
    names.map(([name, field]) => {
      const none = answers[name] === null || field.optional === true;
      return [name, answers[name] ?? (none ? null : unknownAt(group, name))];
    }),
  );
}

/**
 * A claim with every answer in place. A field that is not asked reads "none" and is never missing; one whose
 * asking hangs on an answer not yet given is unknown by that answer.
 */
export function fillClaim(
  asks: Fields,
  answers: Answers,
): { readonly claim: Filled; readonly missing: readonly string[] } {
  const missing: string[] = [];
  const claim = Object.entries(asks).map(([name, field]): [string, Fact<unknown>] => {
    if (answers[name] !== undefined) return [name, answers[name]];
    const isAsked = asked(field.only, answers);
    if (isAsked === false) return [name, null];
    if (isAsked === undefined) return [name, unknownAt('claim', firstUnanswered(field.only ?? {}, answers))];
    if (field.optional === true) return [name, null];
    missing.push(`claim.${name}`);
    return [name, unknownAt('claim', name)];
  });
  return { claim: Object.fromEntries(claim), missing: missing.length === 0 ? NOTHING : missing };
}

/** Shared by all facts, so that a crowd of them stays small. */
const NO_ANSWERS: Filled = Object.freeze({});
const NOTHING: readonly string[] = Object.freeze([]);

const firstUnanswered = (only: object, answers: Answers): string =>
  Object.keys(only).find((name) => answers[name] === undefined) ?? '';

/** One object per path, so that facts share them. */
const PLACES = new Map<string, Unknown>();
function unknownAt(group: string, name: string): Unknown {
  const path = `${group}.${name}`;
  const known = PLACES.get(path) ?? Object.freeze(new Unknown([path]));
  PLACES.set(path, known);
  return known;
}
