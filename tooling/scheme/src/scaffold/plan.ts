import * as core from '@zhutui/core';

/** What the notice is called and who pays, as asked of whoever begins a package. */
export interface Answers {
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly funder: string;
  readonly programme: string;
  readonly year: number;
}

/** Another package's export that the new one builds on. */
export interface Neighbour {
  /** The package's folder, `beijing-2016` style. */
  readonly folder: string;
  /** The name it is exported under. */
  readonly name: string;
}

/** A base application of the scheme that is matched, as its `cases.md` has it. */
export interface BaseCase {
  readonly route: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A package to be begun. */
export interface Plan {
  readonly id: string;
  readonly answers: Answers;
  readonly match?: Neighbour & { readonly bases: readonly BaseCase[] };
  readonly catalogue?: Neighbour;
}

/** The name a plugin is exported under: its id in camel case, with a word more where that alone would clash. */
export function exportName(id: string): string {
  const name = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return id.includes('-') && !(name in core) ? name : `${name}Scheme`;
}

/** What stands where the notice's own words or facts go; the harness finds each of them. */
export const TO_FILL = '待填写';
export const TO_QUOTE = '待抄录';
