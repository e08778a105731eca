import type { Fact, Facts, Field, Placing } from '@zhutui/core';
import { OUTSIDE } from '../edges/find-options.ts';
import { groupsOf } from '../plugin/field-finder.ts';
import type { Ready, Subject } from '../plugin/subject.ts';

/**
 * The change that puts an application into a pool, as a row writes it, found by trying each text and choice: empty where
 * it is there already, undefined where no single answer leads there in good order.
 */
export function wayIntoPool(
  subject: Subject,
  ready: Ready,
  pool: NonNullable<Placing['pool']>,
  isMeant: (name: Fact<string>) => boolean,
  names: readonly string[],
): string | undefined {
  if (isMeant(pool(ready.facts))) return '';
  const turned = turnsOf(subject, ready, names).find(
    ({ facts }) => isMeant(pool(facts)) && subject.decide({ ...ready, facts }).outcome === 'eligible',
  );
  return turned?.change;
}

/** What no notice names: who answers it is in none of its pools. */
export const NOWHERE = OUTSIDE;

interface Turn {
  readonly change: string;
  readonly facts: Facts;
}
type Group = 'claim' | 'member' | 'employer' | 'registers';

/** Every text and choice answered otherwise: by an option, or by one of the names. */
const turnsOf = ({ plugin }: Subject, { facts }: Ready, names: readonly string[]): Turn[] =>
  Object.entries(groupsOf(plugin, facts.route)).flatMap(([group, fields]) =>
    Object.entries(fields).flatMap(([name, field]) =>
      answersTo(field, names).map((answer) => ({
        change: `${group}.${name} = ${answer}`,
        facts: { ...facts, [group]: { ...facts[group as Group], [name]: answer } },
      })),
    ),
  );

const answersTo = ({ kind, options = [] }: Field, names: readonly string[]): readonly string[] =>
  kind === 'text' || kind === 'choice' ? [...options.map(({ value }) => value), ...names] : [];
