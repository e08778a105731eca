import type { Plugin, RegisterKey } from '@zhutui/core';
import { readCases } from './cases/read-cases.ts';
import type { CaseFile } from './cases/written-case.ts';
import { cameOut, checkCases } from './checks/check-cases.ts';
import { checkData } from './checks/check-data.ts';
import { checkDoublePayments } from './checks/check-double-payments.ts';
import { checkEdges, seeEdges } from './checks/check-edges.ts';
import { checkExceptions } from './checks/check-exceptions.ts';
import { checkFigures } from './checks/check-figures.ts';
import { checkOptions } from './checks/check-options.ts';
import { checkPurity } from './checks/check-purity.ts';
import { checkQuotations } from './checks/check-quotations.ts';
import { checkQuotedDates } from './checks/check-quoted-dates.ts';
import { checkRegister } from './checks/check-register.ts';
import { checkSentences } from './checks/check-sentences.ts';
import { underHeadings } from './checks/missing-row.ts';
import { readNotice } from './checks/notice-text.ts';
import { type Check, type Report, reportOf } from './checks/report.ts';
import { runSection, type Trial } from './checks/trial.ts';
import { checkCoverage, narrativeRows } from './coverage/check-coverage.ts';
import { type ClauseCoverage, clauseCoverage } from './coverage/clause-coverage.ts';
import { type Exceptions, readExceptions } from './exceptions/exceptions.ts';
import { subjectOf } from './plugin/subject.ts';
import { checkSets, setCameOut } from './sets/check-sets.ts';
import type { SetTrial } from './sets/run-set.ts';
import { probeSets, runSets } from './sets/try-sets.ts';
import type { TriedPackage } from './tried-package.ts';

/** What trying a package found, with what it was found on. */
export interface Inspection {
  readonly report: Report;
  readonly trials: readonly Trial[];
  readonly sets: readonly SetTrial[];
  readonly coverage: ClauseCoverage;
}

/** Tries a package alone: reads no file, keeps nothing. Throws only what a plugin throws on being made ready. */
export const inspect = (tried: TriedPackage): Report => inspectClosely(tried).report;

/** By all that can be found out, or by what is written alone: without looking for the days and answers that turn a decision. */
export type Depth = 'all' | 'written';

/** The same, with the applications as they came out and the notice as it is covered. */
export function inspectClosely(
  { plugins, notice, cases, exceptions = '' }: TriedPackage,
  depth: Depth = 'all',
): Inspection {
  const file = readCases(cases, plugins);
  const text = readNotice(notice);
  const allowed = readExceptions(exceptions);
  const coverage = clauseCoverage(plugins, notice, allowed);
  const runs = plugins.map((plugin) => runPlugin(plugin, file));
  const faults = [...file.faults, ...runs.flatMap((run) => run.faults)];
  const tried = runs.map((run) => {
    const { checks, rows } = tryPlugin(run, file, allowed, depth);
    return { checks: [...checkQuotations(run.plugin, text), ...checks], rows };
  });
  const checks: Check[] = [
    { kind: 'cases', plugin: '', name: 'cases.md 逐行可读', faults },
    checkExceptions(allowed),
    ...checkCoverage(coverage),
    ...tried.flatMap((one) => one.checks),
  ];
  return {
    report: reportOf(checks, [...narrativeRows(coverage), ...tried.flatMap(({ rows }) => rows)]),
    trials: runs.flatMap(({ trials }) => trials),
    sets: runs.flatMap(({ sets }) => sets),
    coverage,
  };
}

/** A plugin with its applications and sets as they came out. */
interface Run {
  readonly plugin: Plugin;
  readonly trials: readonly Trial[];
  readonly sets: readonly SetTrial[];
  readonly faults: readonly string[];
}

function runPlugin(plugin: Plugin, file: CaseFile): Run {
  const subject = subjectOf(plugin);
  const runs = file.sections
    .filter((section) => section.plugin === plugin.id)
    .map((section) => runSection(subject, section));
  const { sets, faults } = runSets(plugin, file.sets);
  const trials = runs.flatMap((run) => run.trials);
  return { plugin, trials, sets, faults: [...runs.flatMap((run) => run.faults), ...faults] };
}

function tryPlugin(run: Run, { data }: CaseFile, exceptions: Exceptions, depth: Depth) {
  const { plugin, trials, sets } = run;
  const proven = trials.filter(cameOut);
  const found = depth === 'all' ? probe(run, proven, exceptions) : { checks: [], rows: [] };
  const written = [
    ...proven.flatMap((trial) => trial.written ?? []),
    ...sets.filter(setCameOut).map((trial) => trial.written),
    ...data.filter((datum) => datum.plugin === plugin.id),
  ];
  return {
    checks: [
      ...checkCases(trials),
      ...checkSets(sets),
      ...checkData(plugin, data),
      ...checkPurity(plugin.id, trials),
      ...checkSentences(plugin, proven),
      ...found.checks,
      ...checkRegister(plugin, pinnedBy(written)),
    ],
    rows: found.rows,
  };
}

/** What is found by deciding neighbours of the written cases, many thousands of them. */
function probe(
  { plugin, trials, sets }: Run,
  proven: readonly Trial[],
  exceptions: Exceptions,
): { readonly checks: readonly Check[]; readonly rows: readonly string[] } {
  const seen = seeEdges(plugin, trials);
  const edges = checkEdges(seen, proven);
  const options = checkOptions(trials, proven);
  const allocations = probeSets(plugin, sets, trials);
  return {
    checks: [
      ...edges.checks,
      ...options.checks,
      ...checkQuotedDates(plugin, seen),
      ...checkFigures(plugin, seen),
      ...checkDoublePayments(plugin, trials, exceptions),
      ...allocations.checks,
    ],
    rows: [...underHeadings([...edges.rows, ...options.rows]), ...allocations.rows],
  };
}

/** The register entries that rows carry; a datum that does not stand fails on its own. */
const pinnedBy = (
  written: readonly { readonly readings: readonly RegisterKey[] }[],
): ReadonlySet<RegisterKey> => new Set(written.flatMap(({ readings }) => readings));
