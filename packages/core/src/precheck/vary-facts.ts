import { type Facts, makeFacts, type Needs } from '../facts/facts.ts';
import { fillClaim } from '../facts/fill.ts';
import { type Field, type Fields, asked as isAsked } from '../fields/field.ts';
import type { AnyScheme } from '../scheme/scheme.ts';
import { Unknown } from '../values/judgement.ts';

/** Where answers stand: what the route asks, and what the scheme needs beside it. */
export type Group = 'claim' | keyof Needs;
export type Answers = Readonly<Record<string, unknown>>;

export interface Place {
  readonly group: Group;
  readonly name: string;
  readonly field: Field;
}

/** The fields of a group; an answer that a register looks up is nobody's to give. */
export const fieldsOf = (scheme: AnyScheme, route: string, group: Group): Fields =>
  Object.fromEntries(
    Object.entries((group === 'claim' ? scheme.routes[route]?.asks : scheme.needs?.[group]) ?? {}).filter(
      ([, { lookup }]) => lookup === undefined,
    ),
  );

/** The fields of a group that are asked and have no answer. */
export function askable(scheme: AnyScheme, facts: Facts, group: Group): Place[] {
  const answers = knownAnswers(facts, group);
  return Object.entries(fieldsOf(scheme, facts.route, group)).flatMap(([name, field]) =>
    facts[group][name] instanceof Unknown && isAsked(field.only, answers) === true
      ? [{ group, name, field }]
      : [],
  );
}

export const knownAnswers = (facts: Facts, group: Group): Answers =>
  Object.fromEntries(Object.entries(facts[group]).filter(([, fact]) => !(fact instanceof Unknown)));

/** The same facts with one answer given, changed or (undefined) taken back, and what then is or is not asked. */
export function answered(
  scheme: AnyScheme,
  facts: Facts,
  { group, name }: Pick<Place, 'group' | 'name'>,
  answer: unknown,
): Facts {
  const fact = answer === undefined ? new Unknown([`${group}.${name}`]) : answer;
  if (group !== 'claim') {
    const answers = Object.entries({ ...facts[group], [name]: fact });
    return makeFacts(facts, { [group]: Object.fromEntries(answers) });
  }
  const answers = Object.fromEntries(
    Object.entries({ ...knownAnswers(facts, 'claim'), [name]: answer }).filter(
      ([, one]) => one !== undefined,
    ),
  );
  return makeFacts(facts, fillClaim(scheme.routes[facts.route]?.asks ?? {}, answers));
}
