import type { Plugin } from '@zhutui/core';
import { cameOut } from './checks/check-cases.ts';
import { type Check, type Report, reportOf } from './checks/report.ts';
import type { Trial } from './checks/trial.ts';
import { checkConduct } from './conduct/check-conduct.ts';
import type { Bounds } from './conduct/run-alone.ts';
import type { ClauseCoverage } from './coverage/clause-coverage.ts';
import { EXCEPTIONS_FILE, readExceptions } from './exceptions/exceptions.ts';
import { checkUnquoted } from './figures/check-unquoted.ts';
import { inspectClosely } from './inspect.ts';
import {
  checkMutants,
  equivalentRows,
  judgeMutants,
  type MutationResult,
  UNTRIED,
} from './mutation/check-mutants.ts';
import { runMutants } from './mutation/run-mutants.ts';
import { setCameOut } from './sets/check-sets.ts';
import type { SetTrial } from './sets/run-set.ts';
import { checkSource } from './source/check-source.ts';
import { type Loader, loaderOf } from './source/load-plugins.ts';
import { type ReadText, readSchemeSource, type SchemeSource, textIn } from './source/scheme-source.ts';

/** All that was found of a package; where it misbehaved when left alone, nothing else was run and `close` is absent. */
export interface FullReport extends Report {
  readonly close?: CloseLook;
}

/** What the page shows beside the faults. */
export interface CloseLook {
  readonly plugins: readonly Plugin[];
  readonly notice: string;
  readonly source: SchemeSource;
  readonly trials: readonly Trial[];
  readonly sets: readonly SetTrial[];
  readonly coverage: ClauseCoverage;
  readonly mutation: MutationResult;
}

export interface Options {
  /** Reads the package's files; the folder on the disk where nothing is said. */
  readonly read?: ReadText;
  readonly bounds?: Bounds;
  /** Is told how far the trial of the mutants has come, and how many of them no row has noticed so far. */
  readonly tell?: (line: string) => void;
}

/**
 * Tries a whole package from its folder: first left alone in processes of their own, and only if it behaves, inspected and
 * mutated in this one. Writes nothing. Rejects only where a package it imports cannot be found.
 */
export async function tryFully(
  folder: string,
  { read = textIn(folder), bounds, tell = () => {} }: Options = {},
): Promise<FullReport> {
  const [notice, cases, exceptions] = await Promise.all(
    ['notice.md', 'cases.md', EXCEPTIONS_FILE].map(async (path) => (await read(path)) ?? ''),
  );
  const source = await readSchemeSource(folder, read);
  const guarded = checkSource(source);
  if (!sound(guarded)) return reportOf(guarded, []);
  const conduct = [...guarded, ...(await checkConduct(source, cases ?? '', bounds))];
  if (!sound(conduct)) return reportOf(conduct, []);
  const texts = { notice: notice ?? '', cases: cases ?? '', exceptions: exceptions ?? '' };
  return lookClosely(source, await loaderOf(source), texts, { before: conduct, tell });
}

const sound = (checks: readonly Check[]): boolean => checks.every(({ faults }) => faults.length === 0);

interface Texts {
  readonly notice: string;
  readonly cases: string;
  readonly exceptions: string;
}

async function lookClosely(
  source: SchemeSource,
  loader: Loader,
  texts: Texts,
  { before, tell }: { readonly before: readonly Check[]; readonly tell: (line: string) => void },
): Promise<FullReport> {
  const { notice, cases } = texts;
  const plugins = (await loader.prepare())();
  const { report, trials, sets, coverage } = inspectClosely({ plugins, ...texts });
  const allowed = readExceptions(texts.exceptions);
  const proven = trials.some(cameOut) || sets.some(setCameOut);
  let survived = 0;
  const tested = !proven
    ? []
    : await runMutants(source, loader, cases, (some, done, all) => {
        survived += judgeMutants(some, allowed.equivalent).survived;
        tell(`变异 ${done} / ${all}${survived === 0 ? '' : `，未被案例发现 ${survived}`}`);
      });
  const mutation = judgeMutants(tested, allowed.equivalent);
  const checks = [
    ...before,
    ...report.checks,
    ...checkUnquoted(source, notice, allowed),
    ...(proven ? checkMutants(mutation, allowed.equivalent) : [UNTRIED]),
  ];
  return {
    ...reportOf(checks, [...report.missingRows, ...equivalentRows(mutation)]),
    close: { plugins, notice, source, trials, sets, coverage, mutation },
  };
}
