import type { PutOff, RegisterKey } from '@zhutui/core';
import type { FactsJson } from '../plugin/subject.ts';

/** One or several applications of a set that differ in nothing but their number and the second they came in. */
export interface SetRow {
  readonly line: number;
  /** 申报: `a1`, or `a1…a201` for so many alike. */
  readonly ids: readonly string[];
  readonly route: string;
  /** As the row has it, to be repeated in rows that are still to be written. */
  readonly change: string;
  readonly facts: FactsJson;
  /** When each came in, UTC, in the order of `ids`; undefined where the row does not say. */
  readonly arrived: readonly string[] | undefined;
  readonly before: WrittenBefore | undefined;
  /** One answer for all, or how many are answered what. */
  readonly expected: readonly ExpectedAnswer[];
  /** Words that name the sentences that pay, or the one that puts off. */
  readonly cites: readonly string[];
}

/** What an application was answered in an earlier run. */
export type WrittenBefore = { readonly state: 'given' } | { readonly state: PutOff; readonly words: string };

export interface ExpectedAnswer {
  readonly state: PutOff | 'given';
  /** In fen; 0 unless given. */
  readonly amount: number;
  /** How many of the row's applications. */
  readonly times: number;
}

/** Applications decided over together, and what each must be answered. */
export interface WrittenSet {
  readonly line: number;
  readonly title: string;
  readonly ids: readonly string[];
  readonly readings: readonly RegisterKey[];
  /** The recorded seed of the draw; empty where none is drawn. */
  readonly seed: string;
  /** The money recorded for the run, in fen; without it what the notice states. */
  readonly funds: number | undefined;
  readonly rows: readonly SetRow[];
}

/** The sets of one scheme below one heading, all changes of its base applications, one for each route that they use. */
export interface SetSection {
  readonly line: number;
  readonly plugin: string;
  readonly bases: ReadonlyMap<string, FactsJson>;
  readonly sets: readonly WrittenSet[];
}
