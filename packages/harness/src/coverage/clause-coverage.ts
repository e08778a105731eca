import type { Plugin } from '@zhutui/core';
import type { Exceptions } from '../exceptions/exceptions.ts';
import { type Claim, type Cover, claimsOf } from './claims.ts';
import { declaredWords } from './declared-words.ts';
import { findWords, type Stretch } from './find-words.ts';
import { leftOver } from './left-over.ts';
import { noticeUnits, type Unit } from './notice-units.ts';

/** A sentence of the notice, what answers for its words, and the words that nothing answers for. */
export interface CoveredUnit extends Unit {
  readonly by: readonly { readonly cover: Cover; readonly source: string }[];
  readonly left: readonly string[];
}

export interface ClauseCoverage {
  readonly units: readonly CoveredUnit[];
  /** Whole percent of the sentences that are covered to the last word; headings are not counted. */
  readonly percent: number;
  /** Marks of narrative whose words the notice does not hold. */
  readonly stale: readonly string[];
}

/** Finds for every sentence of a notice what carries it out. */
export function clauseCoverage(
  plugins: readonly Plugin[],
  notice: string,
  exceptions: Exceptions,
): ClauseCoverage {
  const units = noticeUnits(notice);
  const declared = declaredWords(plugins);
  const found = claimsOf(plugins, exceptions).map((claim) => ({ claim, stretches: findWords(units, claim) }));
  const covered = units.map((unit, at) =>
    coverUnit(
      unit,
      found.flatMap(({ claim, stretches }) =>
        stretches.filter((one) => one.unit === at).map((one) => ({ ...one, claim })),
      ),
      declared,
    ),
  );
  return {
    units: covered,
    percent: percentOf(covered.filter(({ heading }) => !heading)),
    stale: found
      .filter(({ claim, stretches }) => claim.cover === 'narrative' && stretches.length === 0)
      .map(({ claim }) => `${claim.clause} ${claim.words}`),
  };
}

function coverUnit(
  unit: Unit,
  stretches: readonly (Stretch & { readonly claim: Claim })[],
  declared: ReadonlySet<string>,
): CoveredUnit {
  const { left, words } = unit.heading ? { left: [], words: [] } : leftOver(unit.plain, stretches, declared);
  const by = [
    ...stretches.map(({ claim: { cover, source } }) => ({ cover, source })),
    ...words.map((source) => ({ cover: 'declared' as const, source })),
  ];
  return { ...unit, by: [...new Map(by.map((one) => [`${one.cover} ${one.source}`, one])).values()], left };
}

const percentOf = (units: readonly CoveredUnit[]): number =>
  units.length === 0
    ? 0
    : Math.floor((units.filter(({ left }) => left.length === 0).length * 100) / units.length);
