import type { Plugin } from '@zhutui/core';
import { type Asked, type Clause, type Outline, outlineOf } from './clauses.ts';
import { type FigureChange, figureChanges } from './figures.ts';
import { type HeadingChange, headingChanges } from './headings.ts';
import { likeness, pairUp } from './likeness.ts';

/** A sentence that stands in both, and reads or is carried out otherwise. */
export interface Changed {
  readonly part: string;
  readonly before: Clause;
  readonly after: Clause;
  readonly figures: readonly FigureChange[];
  /** Whether its datum, and whether the reading it rests on, is another. */
  readonly value: boolean;
  readonly taken: boolean;
}

/** A question whose label or offered answers are others. */
export interface AskedChange {
  readonly name: string;
  readonly before: Asked;
  readonly after: Asked;
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

/** What changed in the whole plan (route '') or in one route. */
export interface RouteChange {
  readonly route: string;
  readonly was: string;
  readonly kind: 'added' | 'dropped' | 'kept';
  readonly added: readonly Clause[];
  readonly dropped: readonly Clause[];
  readonly changed: readonly Changed[];
  readonly same: number;
  readonly asks: {
    readonly added: readonly Asked[];
    readonly dropped: readonly Asked[];
    readonly changed: readonly AskedChange[];
  };
}

export interface Comparison {
  readonly before: Pick<Outline, 'id' | 'title' | 'notice' | 'funder'>;
  readonly after: Pick<Outline, 'id' | 'title' | 'notice' | 'funder'>;
  /** Clauses that only one of the two notices has. */
  readonly clauses: HeadingChange;
  readonly parts: readonly RouteChange[];
}

/** A plugin with the text of its notice. */
export interface Noticed {
  readonly plugin: Plugin;
  readonly notice: string;
}

/** Two plans, or two matches, sentence by sentence, by what they say of themselves and their notices alone. */
export function compare(before: Noticed, after: Noticed): Comparison {
  const [old, now] = [outlineOf(before.plugin), outlineOf(after.plugin)];
  const { pairs, added, dropped } = pairUp(routesOf(old), routesOf(now), routeLikeness, ROUTE_ALIKE);
  return {
    before: headOf(old),
    after: headOf(now),
    clauses: headingChanges(before.notice, after.notice),
    parts: [
      compareParts(partOf(old, ''), partOf(now, ''), 'kept'),
      ...pairs.map(([was, is]) => compareParts(partOf(old, was), partOf(now, is), 'kept')),
      ...added.map((is) => compareParts(NOTHING, partOf(now, is), 'added')),
      ...dropped.map((was) => compareParts(partOf(old, was), NOTHING, 'dropped')),
    ],
  };
}

const headOf = ({ id, title, notice, funder }: Outline): Comparison['before'] => ({
  id,
  title,
  notice,
  funder,
});

/** Titles of one route in two years: less alike than this, they are two routes. */
const ROUTE_ALIKE = 0.4;
const SENTENCE_ALIKE = 0.45;

const routesOf = ({ clauses, asked }: Outline): string[] =>
  [...new Set([...clauses, ...asked].map(({ route }) => route))].filter((route) => route !== '');

const routeLikeness = (one: string, other: string): number => likeness(one, other);

interface Part {
  readonly route: string;
  readonly clauses: readonly Clause[];
  readonly asked: readonly Asked[];
}
const NOTHING: Part = { route: '', clauses: [], asked: [] };

const partOf = ({ clauses, asked }: Outline, route: string): Part => ({
  route,
  clauses: clauses.filter((one) => one.route === route),
  asked: asked.filter((one) => one.route === route),
});

function compareParts(before: Part, after: Part, kind: RouteChange['kind']): RouteChange {
  const found = theOnlyOnes(pairUp(before.clauses, after.clauses, clauseLikeness, SENTENCE_ALIKE));
  const changed = found.pairs.map(([old, now]) => changeOf(old, now)).filter(isOther);
  return {
    route: after.route === '' ? before.route : after.route,
    was: before.route,
    kind,
    added: found.added,
    dropped: found.dropped,
    changed,
    same: found.pairs.length - changed.length,
    asks: compareAsked(before.asked, after.asked),
  };
}

type Paired = ReturnType<typeof pairUp<Clause>>;

/** Data of which a plan has one, such as its last day, stand for each other in whatever words. */
function theOnlyOnes({ pairs, added, dropped }: Paired): Paired {
  const alone = (list: readonly Clause[], { part }: Clause): boolean =>
    list.filter((one) => one.part === part).length === 1;
  const lone = added.flatMap((now): (readonly [Clause, Clause])[] => {
    const old = dropped.find(({ part }) => part === now.part);
    return old !== undefined && now.value !== '' && alone(added, now) && alone(dropped, old)
      ? [[old, now]]
      : [];
  });
  return {
    pairs: [...pairs, ...lone],
    added: added.filter((one) => !lone.some(([, now]) => now === one)),
    dropped: dropped.filter((one) => !lone.some(([old]) => old === one)),
  };
}

/** Only sentences that do the same are compared; the same clause speaks for a pair. */
const clauseLikeness = (one: Clause, other: Clause): number =>
  one.part === other.part
    ? likeness(wordsOf(one), wordsOf(other)) + (one.clause === other.clause ? 0.05 : 0)
    : 0;

const wordsOf = ({ sentence, clause }: Clause): string => sentence.slice(clause.length + 1);

const changeOf = (before: Clause, after: Clause): Changed => ({
  part: after.part,
  before,
  after,
  figures: figureChanges(wordsOf(before), wordsOf(after)),
  value: before.value !== after.value,
  taken: before.taken !== after.taken,
});

const isOther = ({ before, after, value, taken }: Changed): boolean =>
  value || taken || likeness(before.sentence, after.sentence) < 1;

function compareAsked(before: readonly Asked[], after: readonly Asked[]): RouteChange['asks'] {
  const named = (list: readonly Asked[], one: Asked): Asked | undefined =>
    list.find(({ name }) => name === one.name);
  return {
    added: after.filter((one) => named(before, one) === undefined),
    dropped: before.filter((one) => named(after, one) === undefined),
    changed: after.flatMap((now) => {
      const old = named(before, now);
      return old === undefined ? [] : askedChange(old, now);
    }),
  };
}

function askedChange(before: Asked, after: Asked): AskedChange[] {
  const added = after.options.filter((option) => !before.options.includes(option));
  const dropped = before.options.filter((option) => !after.options.includes(option));
  return added.length + dropped.length === 0 && before.label === after.label
    ? []
    : [{ name: after.name, before, after, added, dropped }];
}
