import type { Day, DayText } from './day.ts';

/** A fact that was not given: where it would stand. Distinct from null, which is the answer "none". */
export class Unknown {
  readonly paths: readonly string[];
  constructor(paths: readonly string[]) {
    this.paths = paths;
  }
}

/** The text leaves it to a person: an open list, a doubtful issuer. */
export class Refer {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/** What a rule answers: met, unmet, not known yet, or for a person to say. */
export type Judgement = boolean | Unknown | Refer;
/** A fact as a rule sees it. */
export type Fact<T> = T | null | Unknown;

/** Whether a fact was not given. Most facts are given, and then no prototype is looked at. */
export const isUnknown = (fact: unknown): fact is Unknown =>
  typeof fact === 'object' && fact instanceof Unknown;

export const refer = (reason: string): Refer => new Refer(reason);

/** All must hold: unmet wins, then unknown (paths merged), then refer. */
export function all(...parts: readonly Judgement[]): Judgement {
  let open = false;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === false) return false;
    if (part !== true) open = true;
  }
  return open ? together(...parts) : true;
}

/** One is enough: met wins, then unknown (paths merged), then refer. */
export function any(...parts: readonly Judgement[]): Judgement {
  let open = false;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === true) return true;
    if (part !== false) open = true;
  }
  return open ? together(...parts) : false;
}

export const not = (part: Judgement): Judgement => (typeof part === 'boolean' ? !part : part);

/** Where a condition holds, the judgement decides; elsewhere the sentence asks nothing and is met. */
export function where(condition: Judgement, judgement: Judgement): Judgement {
  if (typeof condition === 'boolean') return condition ? judgement : true;
  return any(condition, judgement);
}

/** Met, unless a condition holds that the text does not settle: then it is for a person. Never unmet. */
export const referWhen = (condition: Judgement, reason: string): Judgement =>
  condition === true ? refer(reason) : not(condition);

/** Equal to one of the given values; "none" is equal to nothing. Texts are compared at a place of their own, since they are most. */
export function is<T extends string | number | boolean>(fact: Fact<T>, ...values: readonly T[]): Judgement {
  if (typeof fact !== 'string') return isOther(fact, ...values);
  for (let at = 0; at < values.length; at += 1) if (fact === values[at]) return true;
  return false;
}

function isOther<T extends string | number | boolean>(fact: Fact<T>, ...values: readonly T[]): Judgement {
  if (fact instanceof Unknown) return fact;
  for (let at = 0; at < values.length; at += 1) if (fact === values[at]) return true;
  return false;
}

/** True for a flag answered yes; no and "none" are false. */
export const holds = (fact: Fact<boolean>): Judgement => (isUnknown(fact) ? fact : fact === true);

/** Both days included. */
export function within(from: DayText, to: DayText, fact: Fact<Day>): Judgement {
  if (isUnknown(fact)) return fact;
  return fact !== null && fact >= from && fact <= to;
}

/** Both ends included. */
export function between(least: number, most: number, fact: Fact<number>): Judgement {
  if (isUnknown(fact)) return fact;
  return fact !== null && fact >= least && fact <= most;
}

/** A register fact: true and false stand; not given or "no entry" goes to a person. */
export const known = (fact: Fact<boolean>, reason: string): Judgement =>
  typeof fact === 'boolean' ? fact : refer(reason);

/** The open ones as one: every path not known, or else the first reason for a person. */
function together(...parts: readonly Judgement[]): Judgement {
  let unknown: Unknown | undefined;
  let referred: Refer | undefined;
  for (const part of parts)
    if (part instanceof Unknown) unknown = unknown === undefined ? part : merge(unknown, part);
    else if (part instanceof Refer) referred ??= part;
  return unknown ?? referred ?? true;
}

const merge = (a: Unknown, b: Unknown): Unknown =>
  a === b ? a : new Unknown([...a.paths, ...b.paths.filter((path) => !a.paths.includes(path))]);
