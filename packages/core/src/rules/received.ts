import { type History, isAward, type Received } from '../facts/history.ts';
import { comparable } from '../fields/read-field.ts';
import type { Day } from '../values/day.ts';
import { tidyNumber } from '../values/id-number.ts';
import { type Fact, type Judgement, type Refer, refer, Unknown } from '../values/judgement.ts';
import { sum } from '../values/money.ts';
import type { Amount } from './amount.ts';

/** Some days, both ends included: a calendar year, or the term of a plan. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Particulars of an award as facts: texts and the plan year. */
export type Particulars = {
  readonly [K in 'programme' | 'scheme' | 'route' | 'certificate' | 'occupation' | 'level']?: Fact<string>;
} & { readonly planYear?: Fact<number>; readonly span?: Span | Unknown };

/** 1 January to 31 December of the year in which a day lies. */
export const calendarYear = (on: Day | Unknown): Span | Unknown =>
  on instanceof Unknown
    ? on
    : { from: `${on.slice(0, 4)}-01-01` as Day, to: `${on.slice(0, 4)}-12-31` as Day };

/**
 * Whether an award with all these particulars stands in the history. Nothing is guessed: an award that agrees in what
 * it records, but does not record all that is asked, is for a person.
 */
export function receivedBefore(history: History, wanted: Particulars): Judgement {
  const found = standing(history, wanted);
  return 'awards' in found ? found.awards.length > 0 : found.sure.length > 0 ? true : found.open;
}

/**
 * The total of the standing awards with these particulars, ours and others', in fen; 0 where there are none. Counted is what
 * the person received; with `'everybody'` the whole awards, what went to others by them included.
 */
export function receivedTotal(
  history: History,
  wanted: Particulars = {},
  whose: 'applicant' | 'everybody' = 'applicant',
): Exclude<Amount, null> {
  const found = standing(history, wanted);
  if (!('awards' in found)) return found.open;
  return sum(found.awards.map(({ amount, own = amount }) => (whose === 'applicant' ? own : amount)));
}

/** How many standing awards have these particulars. */
export function receivedTimes(history: History, wanted: Particulars = {}): Fact<number> | Refer {
  const found = standing(history, wanted);
  return 'awards' in found ? found.awards.length : found.open;
}

/**
 * How many applications with these particulars the person has filed before this one, as far as they stand: granted, paid, or
 * still under way. What was withdrawn, refused or given no place no longer counts; what is filed later does not count yet.
 */
export function filedTimes(history: History, wanted: Particulars = {}): Fact<number> | Refer {
  const found = standing(history, wanted, isFiled);
  return 'awards' in found ? found.awards.length : found.open;
}

const isFiled = (one: Received): boolean => isAward(one) || one.state === 'filed';

/**
 * 高等级限制低等级: no award with the same particulars at this level or a higher one. `order` lists the levels from the
 * highest down; a level outside it is barred by none. Awards know the level (and occupation) of the fields that are
 * `recordedAs` such; one that does not is for a person.
 */
export function noHigherBefore(
  order: readonly string[],
  level: Fact<string>,
  history: History,
  wanted: Particulars = {},
): Judgement {
  if (level === null || level instanceof Unknown) return level ?? true;
  const barring = order.slice(0, order.indexOf(level) + 1);
  const found = barring.map((one) => receivedBefore(history, { ...wanted, level: one }));
  if (found.includes(true)) return false;
  return found.find((one) => one !== false) ?? true;
}

/** Of several levels the highest by a notice's order; "none" where no fact is in it, open while one is unknown. */
export function highestOf(order: readonly string[], ...facts: readonly Fact<string>[]): Fact<string> {
  const open = facts.find((fact) => fact instanceof Unknown);
  return open ?? order.find((one) => facts.includes(one)) ?? null;
}

type Standing =
  | { readonly awards: readonly Received[] }
  | { readonly sure: readonly Received[]; readonly open: Unknown | Refer };

/** The awards that stand and agree; open where the history, a wanted particular, or an award's own record is not known. */
function standing(history: History, { span, ...wanted }: Particulars, counts = isAward): Standing {
  if (history instanceof Unknown) return { sure: [], open: history };
  const given = Object.entries(wanted);
  const live = history.filter(
    (award) => counts(award) && given.every(([name, value]) => mayAgree(award, name, value)),
  );
  const dated = live.filter((award) => span === undefined || span instanceof Unknown || mayLie(award, span));
  if (dated.length === 0) return { awards: [] };
  const unknown = [span, ...given.map(([, value]) => value)].find((value) => value instanceof Unknown);
  if (unknown instanceof Unknown) return { sure: [], open: unknown };
  const sure = dated.filter((award) => records(award, given, span));
  return sure.length === dated.length ? { awards: sure } : { sure, open: UNRECORDED };
}

const UNRECORDED = refer('以往受助记录不全，是否属于同一情形由工作人员核定。');

const valueIn = (award: Received, name: string): unknown => award[name as keyof Received];

/** What an award does not record, or is wanted but not known, may still agree. */
function mayAgree(award: Received, name: string, wanted: unknown): boolean {
  const recorded = valueIn(award, name);
  return wanted instanceof Unknown || recorded === undefined || same(name, recorded, wanted);
}

const same = (name: string, recorded: unknown, wanted: unknown): boolean =>
  recorded === wanted ||
  (typeof wanted === 'string' && typeof recorded === 'string' && agreeing(name)(recorded, wanted));

/** How two texts of a particular are compared. */
const agreeing = (name: string): ((one: string, other: string) => boolean) =>
  name === 'certificate'
    ? (one, other) => tidyNumber(one) === tidyNumber(other)
    : (one, other) => WORDS.has(name) && comparable(one) === comparable(other);

const WORDS: ReadonlySet<string> = new Set(['programme', 'occupation']);

const mayLie = ({ on }: Received, { from, to }: Span): boolean =>
  on === undefined || (on >= from && on <= to);

const records = (award: Received, given: readonly [string, unknown][], span: unknown): boolean =>
  given.every(([name]) => valueIn(award, name) !== undefined) &&
  (span === undefined || award.on !== undefined);
