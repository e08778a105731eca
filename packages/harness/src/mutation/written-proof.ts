import { canonical, type Decision, describeFields, type Plugin, type Sentence } from '@zhutui/core';
import { readCases } from '../cases/read-cases.ts';
import type { CaseFile } from '../cases/written-case.ts';
import { cameOut } from '../checks/check-cases.ts';
import { checkData } from '../checks/check-data.ts';
import { runSection, type Trial } from '../checks/trial.ts';
import { groupsOf, routesOf } from '../plugin/field-finder.ts';
import { nameSentences } from '../plugin/name-sentences.ts';
import { subjectOf } from '../plugin/subject.ts';
import { setCameOut } from '../sets/check-sets.ts';
import type { SetTrial } from '../sets/run-set.ts';
import { runSets } from '../sets/try-sets.ts';
import { setName, setNoticing } from './set-proof.ts';

/** The written cases and data of a package that hold of its plugins: what a changed plugin is held against. */
export interface WrittenProof {
  /** The row that notices the change, or undefined where none does. A plugin that is gone or throws is noticed by its first row. */
  readonly noticedBy: (changed: readonly Plugin[]) => string | undefined;
}

export function writtenProof(plugins: readonly Plugin[], cases: string): WrittenProof {
  const file = readCases(cases, plugins);
  const own = plugins.map((plugin) => proofOf(plugin, file));
  return {
    noticedBy(changed) {
      for (const { plugin, fields, rows, sets, dataFaults } of own) {
        const other = changed.find(({ id }) => id === plugin.id);
        if (other === undefined) return plugin.id;
        const noticed =
          differing(other, rows) ??
          firstDatum(other, file, dataFaults) ??
          setNoticing(other, sets) ??
          (fieldsOf(other) === fields ? undefined : readAnew(other, readCases(cases, changed), rows, sets));
        if (noticed !== undefined) return noticed;
      }
      return undefined;
    },
  };
}

function proofOf(plugin: Plugin, file: CaseFile) {
  return {
    plugin,
    fields: fieldsOf(plugin),
    rows: trialsOf(plugin, file).filter((trial) => trial.written !== undefined && cameOut(trial)),
    sets: runSets(plugin, file.sets).sets.filter(setCameOut),
    dataFaults: checkData(plugin, file.data).map(({ faults }) => faults.length),
  };
}

/** All that decides how a row's words become facts. */
const fieldsOf = (plugin: Plugin): string =>
  canonical(
    routesOf(plugin).map((route) =>
      Object.entries(groupsOf(plugin, route)).map(([group, fields]) => describeFields(group, fields)),
    ),
  );

function trialsOf(plugin: Plugin, file: CaseFile): readonly Trial[] {
  const subject = subjectOf(plugin);
  return file.sections
    .filter((section) => section.plugin === plugin.id)
    .flatMap((section) => runSection(subject, section).trials);
}

/** The facts stay as they are: only rows that are decided otherwise are compared word for word. */
function differing(plugin: Plugin, rows: readonly Trial[]): string | undefined {
  const subject = subjectOf(plugin);
  const noticed = rows.find((row) => {
    const decision = decided(() => subject.decide(row.ready));
    return (
      decision === undefined || (!alike(decision, row.decision) && !holds({ ...row, subject, decision }, row))
    );
  });
  return noticed === undefined ? undefined : rowName(noticed);
}

/** Whether a row comes out as written, on the very sentences that it named before. */
const holds = (trial: Trial, { written, decision }: Trial): boolean =>
  cameOut(trial) &&
  [...nameSentences(written?.cites ?? [], sentencesOf(decision)).sentences].every((sentence) =>
    sentencesOf(trial.decision).includes(sentence),
  );

const sentencesOf = ({ findings }: Decision): Sentence[] => findings.map(({ sentence }) => sentence);

/** Fields read rows otherwise: every row is read and run again. */
const readAnew = (
  plugin: Plugin,
  file: CaseFile,
  rows: readonly Trial[],
  sets: readonly SetTrial[],
): string | undefined => firstFalse(plugin, file, rows) ?? firstSetFalse(plugin, file, sets);

function firstSetFalse(plugin: Plugin, file: CaseFile, sets: readonly SetTrial[]): string | undefined {
  const again = runSets(plugin, file.sets).sets;
  const noticed = sets.find(({ written }) => {
    const trial = again.find((one) => one.written.line === written.line);
    return trial === undefined || !setCameOut(trial);
  });
  return noticed === undefined ? undefined : setName(noticed);
}

function firstFalse(plugin: Plugin, file: CaseFile, rows: readonly Trial[]): string | undefined {
  const again = new Map(
    (decided(() => trialsOf(plugin, file)) ?? []).map((trial) => [trial.written?.line, trial]),
  );
  const noticed = rows.find(({ written }) => {
    const trial = again.get(written?.line);
    return trial === undefined || !cameOut(trial);
  });
  return noticed === undefined ? undefined : rowName(noticed);
}

function firstDatum(plugin: Plugin, file: CaseFile, before: readonly number[]): string | undefined {
  return checkData(plugin, file.data).find(({ faults }, at) => before[at] === 0 && faults.length > 0)?.name;
}

const rowName = ({ written }: Trial): string => `第${written?.line}行 ${written?.title}`;

function decided<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** Whether two decisions cannot be told apart by any case. */
function alike(one: Decision, other: Decision): boolean {
  return (
    one.outcome === other.outcome &&
    one.amount === other.amount &&
    one.items.length === other.items.length &&
    one.findings.length === other.findings.length &&
    one.missing.length === other.missing.length &&
    one.findings.every(
      ({ sentence, verdict }, at) =>
        sentence === other.findings[at]?.sentence && verdict === other.findings[at]?.verdict,
    ) &&
    canonical([one.items, one.missing]) === canonical([other.items, other.missing])
  );
}
