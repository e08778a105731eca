import type { Plugin, RegisterKey } from '@zhutui/core';
import { readCases } from './cases/read-cases.ts';
import type { CaseFile } from './cases/written-case.ts';
import { cameOut, checkCases } from './checks/check-cases.ts';
import { checkData } from './checks/check-data.ts';
import { checkEdges, seeEdges } from './checks/check-edges.ts';
import { checkFigures } from './checks/check-figures.ts';
import { checkPurity } from './checks/check-purity.ts';
import { checkQuotations } from './checks/check-quotations.ts';
import { checkQuotedDates } from './checks/check-quoted-dates.ts';
import { checkRegister } from './checks/check-register.ts';
import { checkSentences } from './checks/check-sentences.ts';
import { readNotice } from './checks/notice-text.ts';
import type { Check, Report } from './checks/report.ts';
import { runSection, type Trial } from './checks/trial.ts';
import { subjectOf } from './plugin/subject.ts';
import type { TriedPackage } from './tried-package.ts';

/** Tries a package alone: reads no file, keeps nothing. Throws only what a plugin throws on being made ready. */
export function inspect({ plugins, notice, cases }: TriedPackage): Report {
  const file = readCases(cases, plugins);
  const text = readNotice(notice);
  const runs = plugins.map((plugin) => ({ plugin, ...runPlugin(plugin, file) }));
  const faults = [...file.faults, ...runs.flatMap((run) => run.faults)];
  const tried = runs.map(({ plugin, trials }) => {
    const { checks, rows } = tryPlugin(plugin, trials, file);
    return { checks: [...checkQuotations(plugin, text), ...checks], rows };
  });
  const checks: Check[] = [
    { kind: 'cases', plugin: '', name: 'cases.md 逐行可读', faults },
    ...tried.flatMap((one) => one.checks),
  ];
  return {
    ok: checks.every((check) => check.faults.length === 0),
    checks,
    missingRows: tried.flatMap(({ rows }) => rows),
  };
}

function runPlugin(plugin: Plugin, { sections }: CaseFile) {
  const subject = subjectOf(plugin);
  const runs = sections
    .filter((section) => section.plugin === plugin.id)
    .map((section) => runSection(subject, section));
  return { trials: runs.flatMap((run) => run.trials), faults: runs.flatMap((run) => run.faults) };
}

function tryPlugin(plugin: Plugin, trials: readonly Trial[], { data }: CaseFile) {
  const proven = trials.filter(cameOut);
  const seen = seeEdges(plugin, trials);
  const edges = checkEdges(seen, proven);
  const datums = checkData(plugin, data);
  return {
    checks: [
      ...checkCases(trials),
      ...datums,
      ...checkPurity(plugin.id, trials),
      ...checkSentences(plugin, proven),
      ...edges.checks,
      ...checkQuotedDates(plugin, seen),
      ...checkFigures(plugin, seen),
      ...checkRegister(plugin, pinnedBy(plugin, proven, data)),
    ],
    rows: edges.rows,
  };
}

/** The register entries that rows carry; a datum that does not stand fails on its own. */
const pinnedBy = (
  plugin: Plugin,
  proven: readonly Trial[],
  data: CaseFile['data'],
): ReadonlySet<RegisterKey> =>
  new Set([
    ...proven.flatMap(({ written }) => written?.readings ?? []),
    ...data.filter((datum) => datum.plugin === plugin.id).flatMap(({ readings }) => readings),
  ]);
