import { asked, type Decision, type Field, Unknown } from '@zhutui/core';
import { groupsOf } from '../plugin/field-finder.ts';
import type { Ready, Subject } from '../plugin/subject.ts';

/** An answer of a limited field: an option, yes or no, "none", or one that is not offered. */
export type Answer = string | boolean | null;

/** Stands for any answer that a choice does not offer. */
export const OUTSIDE = '（所列之外）';

/** A fact with few answers, that can be switched between them. */
export interface Switch {
  readonly path: string;
  readonly field: Field;
  readonly read: (ready: Ready) => Answer | undefined;
  readonly turn: (ready: Ready, to: Answer) => Ready;
}

/** The switches of a plugin on a route: every choice and flag among its fields. */
export const switchesOf = ({ plugin }: Subject, route: string): Switch[] =>
  Object.entries(groupsOf(plugin, route)).flatMap(([group, fields]) =>
    Object.entries(fields).flatMap(([name, field]) =>
      field.kind === 'flag' || field.options !== undefined ? [switchOf(group as Group, name, field)] : [],
    ),
  );

type Group = 'claim' | 'member' | 'employer' | 'registers';

function switchOf(group: Group, name: string, field: Field): Switch {
  const offered = new Set(field.options?.map(({ value }) => value));
  return {
    path: `${group}.${name}`,
    field,
    read({ facts }) {
      const value = facts[group][name];
      if (value instanceof Unknown || value === undefined) return undefined;
      return typeof value === 'string' && !offered.has(value) ? OUTSIDE : (value as Answer);
    },
    turn: (ready, to) => ({
      ...ready,
      facts: { ...ready.facts, [group]: { ...ready.facts[group], [name]: to } },
    }),
  };
}

/** The answers a field can have beside the others given: offered options and one outside them, yes and no, "none" of a register. */
export function answersOf({ field }: Switch, { facts }: Ready): Answer[] {
  if (field.kind === 'flag') return field.lookup === undefined ? [true, false] : [true, false, null];
  const options = field.options?.filter(({ only }) => asked(only, known(facts.claim)) !== false) ?? [];
  return [...options.map(({ value }) => value), OUTSIDE];
}

/** Facts not given are no answers. */
const known = (claim: Ready['facts']['claim']): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(claim).filter(([, value]) => !(value instanceof Unknown)));

/** What tells two decisions apart here: every verdict, and the sums paid. */
export const signatureOf = ({ findings, items }: Decision): string =>
  [
    ...findings.map(({ verdict, applies }) => `${verdict}${applies ?? ''}`),
    ...items.map(({ sentence, amount }) => `${sentence} ${amount}`),
  ].join('|');
