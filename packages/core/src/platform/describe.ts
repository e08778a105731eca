import { momentOf } from '../allocation/allot.ts';
import { neededBy } from '../assess/facts-schema.ts';
import type { Fields } from '../fields/field.ts';
import { type RegisterKey, readingsOf, type Sentence, unread } from '../notice/notice.ts';
import type { AnyMatch } from '../scheme/match.ts';
import { PROCEDURE_PARTS } from '../scheme/procedure.ts';
import type { AnyScheme, Cited, Provisions } from '../scheme/scheme.ts';

/** A scheme as JSON: what the command line prints and the clients build their pages from. */
export type SchemeDescription = ReturnType<typeof describeScheme>;
export type FieldDescription = ReturnType<typeof describeFields>[number];
export type CitedDescription = {
  readonly sentence: Sentence;
  readonly value: unknown;
  /** The register's entries it rests on; absent where it rests on none. */
  readonly readings?: readonly RegisterKey[];
};

/** All that may be said of a scheme without running it. */
export function describeScheme(scheme: AnyScheme, matches: readonly AnyMatch[] = []) {
  const needs = neededBy(scheme, matches);
  return {
    id: scheme.id,
    title: scheme.title,
    programme: scheme.programme,
    programmes: scheme.programmes ?? [],
    year: scheme.year,
    funder: scheme.funder,
    notice: scheme.notice,
    routes: Object.entries(scheme.routes).map(([route, { title, asks, pays, limits, ...provisions }]) => ({
      route,
      title,
      asks: describeFields('claim', asks),
      pays: sentencesOf(pays),
      limits: sentencesOf(limits),
      ...describeProvisions(provisions),
    })),
    needs: {
      member: describeFields('member', needs.member),
      employer: describeFields('employer', needs.employer),
      registers: describeFields('registers', needs.registers),
    },
    lists: scheme.lists ?? [],
    calendar: scheme.calendar ?? null,
    ...describeProvisions(scheme),
    limits: sentencesOf(scheme.limits),
    matches: matches.map(describeMatch),
    register: describeRegister(scheme.register),
  };
}

export const describeMatch = (match: AnyMatch) => ({
  policy: match.id,
  title: match.title,
  matches: match.matches.id,
  funder: typeof match.funder === 'string' ? match.funder : null,
  notice: match.notice,
  routes: citedOf(match.routes),
  payment: citedOf(match.payment),
  requires: sentencesOf(match.requires),
  pays: sentencesOf(match.pays),
  register: describeRegister(match.register),
});

export const describeFields = (group: string, fields: Fields) =>
  Object.entries(fields).map(([name, { answer: _, ...field }]) => ({
    name,
    path: `${group}.${name}`,
    ...field,
  }));

function describeProvisions(part: Provisions<never>) {
  const procedure = Object.fromEntries(PROCEDURE_PARTS.map((key) => [key, citedOf<unknown>(part[key])]));
  return {
    requires: sentencesOf(part.requires),
    opens: citedOf(part.opens),
    closes: citedOf(part.closes),
    once: citedOf(part.once),
    allocates: describeAllocations(part.allocates),
    ...(procedure as Record<(typeof PROCEDURE_PARTS)[number], CitedDescription[]>),
  };
}

const describeAllocations = (cited: Provisions<never>['allocates']) =>
  Object.entries(cited ?? {}).map(([sentence, by]) => {
    const allocation = unread(by);
    const data = Object.entries(allocation).filter(([, value]) => typeof value !== 'function');
    return {
      sentence: sentence as Sentence,
      value: { ...Object.fromEntries(data), at: momentOf(allocation) },
      ...noteOf(by),
    };
  });

const citedOf = <T>(cited: Cited<T> | undefined): CitedDescription[] =>
  Object.entries(cited ?? {}).map(([sentence, by]) => ({
    sentence: sentence as Sentence,
    value: unread(by),
    ...noteOf(by),
  }));

const sentencesOf = (cited: Cited<unknown> | undefined) =>
  Object.entries(cited ?? {}).map(([sentence, by]) => ({ sentence: sentence as Sentence, ...noteOf(by) }));

const noteOf = (by: unknown): Pick<CitedDescription, 'readings'> => {
  const readings = readingsOf(by);
  return readings.length === 0 ? {} : { readings };
};

const describeRegister = (register: AnyScheme['register']) =>
  Object.entries(register ?? {}).map(([entry, interpretation]) => ({
    entry: entry as RegisterKey,
    ...interpretation,
  }));
