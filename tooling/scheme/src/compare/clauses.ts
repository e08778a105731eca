import {
  type CitedDescription,
  clauseOf,
  describeMatch,
  describeScheme,
  type FieldDescription,
  type Plugin,
} from '@zhutui/core';

/** One cited thing of a plugin: a sentence, in which part of the plan it stands, and what it is carried out by as data. */
export interface Clause {
  /** '' for the whole plan, else the title of a route. */
  readonly route: string;
  readonly part: string;
  readonly sentence: string;
  readonly clause: string;
  /** JSON of the datum; '' for a rule. */
  readonly value: string;
  /** How the register reads it; '' where nothing is read. */
  readonly taken: string;
}

/** Something asked, needed or left to be completed, with what is offered. */
export interface Asked {
  readonly route: string;
  readonly name: string;
  readonly label: string;
  readonly options: readonly string[];
}

/** A plugin as a list: what two years are compared by. */
export interface Outline {
  readonly id: string;
  readonly title: string;
  readonly notice: Plugin['notice'];
  readonly funder: string;
  readonly clauses: readonly Clause[];
  readonly asked: readonly Asked[];
}

/** Takes a plugin apart by what it says of itself. */
export function outlineOf(plugin: Plugin): Outline {
  const { id, title, notice } = plugin;
  if (plugin.kind === 'match') {
    const { register, funder, ...parts } = describeMatch(plugin);
    return { id, title, notice, funder: funder ?? '', clauses: clausesOf('', parts, register), asked: [] };
  }
  const { routes, register, needs, lists, funder, ...parts } = describeScheme(plugin);
  return {
    id,
    title,
    notice,
    funder,
    clauses: [
      ...clausesOf('', parts, register),
      ...routes.flatMap((route) => clausesOf(route.title, route, register)),
    ],
    asked: [
      ...Object.values(needs).flatMap((fields) => fields.map(askedOf(''))),
      ...lists.map(({ list, title: label }) => ({ route: '', name: `lists.${list}`, label, options: [] })),
      ...routes.flatMap((route) => route.asks.map(askedOf(route.title))),
    ],
  };
}

type Entry = { readonly entry: string; readonly taken: string };

function clausesOf(route: string, parts: object, register: readonly Entry[]): Clause[] {
  return Object.entries(parts).flatMap(([part, value]) =>
    (Array.isArray(value) ? value : []).filter(isCited).map((cited: Partial<CitedDescription> & Cited) => ({
      route,
      part,
      sentence: cited.sentence,
      clause: clauseOf(cited.sentence),
      value: 'value' in cited ? JSON.stringify(cited.value) : '',
      taken: register
        .filter(({ entry }) => (cited.readings ?? []).some((one) => one === entry))
        .map(({ taken }) => taken)
        .join('；'),
    })),
  );
}

type Cited = Pick<CitedDescription, 'sentence'>;

const isCited = (one: unknown): one is Cited => typeof one === 'object' && one !== null && 'sentence' in one;

const askedOf =
  (route: string) =>
  ({ path, label, options = [] }: FieldDescription): Asked => ({
    route,
    name: path,
    label,
    options: options.map(({ value }) => value),
  });
