import type { Outcome, RegisterKey } from '@zhutui/core';
import type { FactsJson } from '../plugin/subject.ts';
import type { SetSection } from './written-set.ts';

/** What a row of `cases.md` says besides its own columns. */
interface Written {
  readonly line: number;
  readonly title: string;
  /** Words that name the sentences (or missing paths) on which the result rests. */
  readonly cites: readonly string[];
  /** Requirement ids. */
  readonly ids: readonly string[];
  readonly readings: readonly RegisterKey[];
}

/** One written case: an application, and what must come of it. */
export interface WrittenCase extends Written {
  /** As the row has it, to be repeated in rows that are still to be written. */
  readonly change: string;
  readonly facts: FactsJson;
  readonly outcome: Outcome;
  /** In fen; 0 unless eligible. */
  readonly amount: number;
  /** Each payment in the words of 给付, in order; undefined where the row does not say. */
  readonly payments: readonly string[] | undefined;
}

/** One datum of the procedure as it must stand. */
export interface WrittenDatum extends Written {
  readonly plugin: string;
  /** `channels`, or `certificate.channels` for a route's own. */
  readonly path: string;
  readonly value: unknown;
}

/** The cases of one plugin and route, all changes of one base application. */
export interface CaseSection {
  readonly line: number;
  readonly plugin: string;
  readonly route: string;
  readonly base: FactsJson;
  readonly cases: readonly WrittenCase[];
}

/** All that `cases.md` says, and what of it could not be read. */
export interface CaseFile {
  readonly sections: readonly CaseSection[];
  readonly data: readonly WrittenDatum[];
  readonly sets: readonly SetSection[];
  readonly faults: readonly string[];
}
