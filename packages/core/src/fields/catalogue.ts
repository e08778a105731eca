import { all, type Fact, type Judgement, refer, Unknown } from '../values/judgement.ts';
import type { Option } from './field.ts';
import { comparable } from './read-field.ts';

/** How far the text names a row's occupations: all named, some known and the list open, or any occupation. */
export type Range = 'closed' | 'open' | 'all';

/** What one issuer may certify at one level. */
export interface CatalogueRow {
  readonly issuer: string;
  readonly level: string;
  readonly range: Range;
  readonly occupations: readonly string[];
}
export type Catalogue = readonly CatalogueRow[];

/** One entry that staff found in, or missing from, an open list: with its source and a second person's approval behind it. */
export interface Completion {
  readonly list: string;
  readonly item: string;
  readonly included: boolean;
  readonly source: string;
}

/** A list the notices do not contain. */
export interface OpenList {
  readonly list: string;
  readonly title: string;
}

/** The answers that together name a certificate. */
export interface Entry {
  readonly issuer: Fact<string>;
  readonly level: Fact<string>;
  readonly occupation: Fact<string>;
}

/**
 * Builds the test of an entry against a catalogue: met, unmet, or referred where a row is open or the issuer is named nowhere.
 * Several sentences of a notice ask it of one claim: the last answer is kept for the same (never changed) objects.
 */
export function listing(catalogue: Catalogue): (entry: Entry, lists: readonly Completion[]) => Judgement {
  const index = indexOf(catalogue);
  let askedEntry: Entry | undefined;
  let askedLists: readonly Completion[] | undefined;
  let answer: Judgement = false;
  return (entry, lists) => {
    if (askedEntry !== entry || askedLists !== lists) {
      answer = lookUp(index, entry, lists);
      askedEntry = entry;
      askedLists = lists;
    }
    return answer;
  };
}

function lookUp(index: Index, { issuer, level, occupation }: Entry, lists: readonly Completion[]): Judgement {
  if (typeof issuer !== 'string' || typeof level !== 'string' || typeof occupation !== 'string')
    return unlisted(issuer, level, occupation);
  const rows = index.get(issuer);
  if (rows === undefined) return refer(`发证机构“${issuer}”未在通知中列名，由工作人员核定。`);
  const row = rowAt(rows, level);
  if (row === undefined) return false;
  if (row.range === 'all' || row.named.has(occupation)) return true;
  return row.range === 'open' && completed(row.list, occupation, lists);
}

function rowAt(rows: readonly IndexedRow[], level: string): IndexedRow | undefined {
  for (const row of rows) if (row.level === level) return row;
  return undefined;
}

/** An entry that is not whole: not known where a part is not, else "none", which is in no list. */
function unlisted(...parts: readonly Fact<string>[]): Judgement {
  const unknown = parts.filter((part) => part instanceof Unknown);
  return unknown.length > 0 && all(...unknown);
}

/** A later edition's catalogue: its rows take the place of those for the same issuer and level, the others are kept. */
export function amend(kept: Catalogue, rows: Catalogue): Catalogue {
  const replaced = new Set(rows.map(rowList));
  return [...kept.filter((row) => !replaced.has(rowList(row))), ...rows];
}

/**
 * What staff's completions say of an item of an open list: included, not included, or, where they say nothing or
 * contradict each other, still for a person.
 * Names are compared without regard to width and spaces.
 */
export function completed(list: string, item: Fact<string>, lists: readonly Completion[]): Judgement {
  if (item instanceof Unknown) return item;
  if (item === null) return false;
  const wanted = comparable(item);
  let said: boolean | undefined;
  for (const entry of lists) {
    if (entry.list !== list || (entry.item !== item && comparable(entry.item) !== wanted)) continue;
    if (said !== undefined && said !== entry.included)
      return refer(`“${list}”名单中“${item}”的记载前后矛盾，由工作人员核定。`);
    said = entry.included;
  }
  return said ?? refer(`“${list}”名单未随通知公布，“${item}”是否在列由工作人员核定。`);
}

/** Whether a name that people wrote is one of these, compared as `completed` does. */
export function named(item: Fact<string>, ...names: readonly string[]): Judgement {
  if (item === null || item instanceof Unknown) return item ?? false;
  const wanted = comparable(item);
  return names.some((name) => name === item || comparable(name) === wanted);
}

/** Lists by level: whether an item is named at a level, where `'all'` names every item; a level without a row has none. */
export function listedAt(
  rows: Readonly<Record<string, readonly string[] | 'all'>>,
  level: Fact<string>,
  item: Fact<string>,
): Judgement {
  if (level instanceof Unknown) return all(level, item instanceof Unknown ? item : true);
  const named = level !== null && Object.hasOwn(rows, level) ? rows[level] : undefined;
  if (named === undefined || named === 'all') return named === 'all';
  if (item === null || item instanceof Unknown) return item ?? false;
  return named.some((name) => comparable(name) === comparable(item));
}

/** The name of an open row as a list that staff complete. */
export const rowList = (row: Pick<CatalogueRow, 'issuer' | 'level'>): string => `${row.issuer} ${row.level}`;

export const openLists = (catalogue: Catalogue): OpenList[] =>
  catalogue
    .filter((row) => row.range === 'open')
    .map((row) => ({ list: rowList(row), title: `${rowList(row)}助推职业（工种）` }));

export const issuers = (catalogue: Catalogue): string[] => unique(catalogue.map((row) => row.issuer));

/** Other names by value. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

export const issuerOptions = (catalogue: Catalogue, aliases: Aliases = {}): Option[] =>
  issuers(catalogue).map((issuer) => ({ value: issuer, label: issuer, ...aliasesOf(aliases, issuer) }));

/** Levels as options, each offered only under the issuers that have it. */
export const levelOptions = (
  catalogue: Catalogue,
  labels: Readonly<Record<string, string>>,
  aliases: Aliases = {},
): Option[] =>
  unique(catalogue.map((row) => row.level)).map((level) => ({
    value: level,
    label: labels[level] ?? level,
    ...aliasesOf(aliases, level),
    only: { issuer: unique(catalogue.filter((row) => row.level === level).map((row) => row.issuer)) },
  }));

/** Occupations as options, each offered only under the issuers and levels that name it. */
export const occupationOptions = (catalogue: Catalogue): Option[] =>
  unique(catalogue.flatMap((row) => row.occupations)).map((occupation) => {
    const rows = catalogue.filter((row) => row.occupations.includes(occupation));
    return { value: occupation, label: occupation, only: { issuer: unique(rows.map((row) => row.issuer)) } };
  });

const aliasesOf = (aliases: Aliases, value: string): Pick<Option, 'aliases'> => {
  const own = aliases[value];
  return own === undefined ? {} : { aliases: own };
};

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

interface IndexedRow {
  readonly level: string;
  readonly range: Range;
  readonly list: string;
  readonly named: ReadonlySet<string>;
}

type Index = ReadonlyMap<string, readonly IndexedRow[]>;

function indexOf(catalogue: Catalogue): Index {
  const index = new Map<string, IndexedRow[]>();
  for (const row of catalogue) {
    const { issuer, level, range } = row;
    const rows = index.get(issuer) ?? [];
    if (rows.some((one) => one.level === level)) throw new Error(`catalogue: two rows for ${rowList(row)}`);
    index.set(issuer, [...rows, { level, range, list: rowList(row), named: new Set(row.occupations) }]);
  }
  return index;
}
