import {
  type Allotted,
  type AnyScheme,
  type Candidate,
  type Decision,
  fen,
  ok,
  type Result,
  refused,
} from '@zhutui/core';
import { fault } from '../cases/case-chapters.ts';
import type { SetRow, SetSection, WrittenSet } from '../cases/written-set.ts';
import { frozen } from '../plugin/frozen.ts';
import { nameSentences } from '../plugin/name-sentences.ts';
import type { Ready, Subject } from '../plugin/subject.ts';
import { allocationsOf } from './allocations.ts';
import { type Answers, decideSet, type SetRun } from './decide-set.ts';

/** A row of a set as each of its applications was decided by itself. */
export interface RowTrial {
  readonly row: SetRow;
  readonly ready: Ready;
  readonly decision: Decision;
}

/** A written set as it came out. */
export interface SetTrial {
  readonly subject: Subject;
  readonly scheme: AnyScheme;
  readonly section: SetSection;
  readonly written: WrittenSet;
  readonly rows: readonly RowTrial[];
  readonly run: SetRun;
  readonly answers: Answers;
}

/** A written set whose applications have been decided, each by itself. */
export type PreparedSet = Omit<SetTrial, 'answers'>;

/** Decides over a written set; what cannot be run is told with its line. */
export function runSet(
  subject: Subject,
  scheme: AnyScheme,
  section: SetSection,
  written: WrittenSet,
): SetTrial | readonly string[] {
  const prepared = prepareSet(subject, scheme, section, written);
  if (!('run' in prepared)) return prepared;
  try {
    return { ...prepared, answers: decideSet(scheme, prepared.run) };
  } catch (error) {
    return [fault(written.line, `“${written.title}”分配抛出异常：${messageOf(error)}`)];
  }
}

/** Decides each application of a set by itself; faults where one is not in order. */
export function prepareSet(
  subject: Subject,
  scheme: AnyScheme,
  section: SetSection,
  written: WrittenSet,
): PreparedSet | readonly string[] {
  const rows = written.rows.map((row) => runRow(subject, row));
  const sound = rows.flatMap((row) => (row.ok ? [row.value] : []));
  const run = runOf(scheme, written, sound);
  const faults = [...rows, run].flatMap((one) => (one.ok ? [] : one.reasons.map(({ message }) => message)));
  return run.ok && faults.length === 0
    ? { subject, scheme, section, written, rows: sound, run: run.value }
    : faults;
}

/** Everything that goes into a run: the applications as they are decided now. */
export function runOf(
  scheme: AnyScheme,
  { seed, funds, line }: WrittenSet,
  rows: readonly RowTrial[],
): Result<SetRun> {
  const candidates = rows.flatMap(candidatesOf).map(frozen);
  const before = rows.flatMap((one) => beforeOf(scheme, one));
  const wrong = before.find((one) => typeof one === 'string');
  if (typeof wrong === 'string') return told(wrong);
  if (seed === '' && draws(scheme, rows)) return told(fault(line, '这一组要抽签，应写明“- 种子：……”。'));
  return ok({
    candidates,
    before: new Map(before.flatMap((one) => (typeof one === 'string' ? [] : [one]))),
    seed,
    funds: funds === undefined ? undefined : fen(funds),
  });
}

function runRow(subject: Subject, row: SetRow): Result<RowTrial> {
  try {
    const ready = subject.ready(row.facts);
    if (!ready.ok) return told(...ready.reasons.map(({ message }) => fault(row.line, message)));
    const decision = subject.decide(ready.value);
    return decision.outcome === 'eligible'
      ? ok({ row, ready: ready.value, decision })
      : told(fault(row.line, `申报自身应通过，才进入分配，实为 ${decision.outcome}。`));
  } catch (error) {
    return told(fault(row.line, `规则抛出异常：${messageOf(error)}`));
  }
}

const candidatesOf = ({ row, ready, decision }: RowTrial): Candidate[] =>
  row.ids.map((id, at) => {
    const arrived = row.arrived?.[at];
    return { id, facts: ready.facts, items: decision.items, ...(arrived === undefined ? {} : { arrived }) };
  });

function beforeOf(scheme: AnyScheme, { row, decision }: RowTrial): readonly (string | [string, Allotted])[] {
  const { before, ids, line } = row;
  if (before === undefined) return [];
  if (before.state === 'given') return ids.map((id) => [id, { items: decision.items }]);
  const { sentences, faults } = nameSentences(
    [before.words],
    allocationsOf(scheme).map(({ sentence }) => sentence),
  );
  const [sentence] = sentences;
  if (sentence === undefined) return faults.map((text) => fault(line, text.replace('依据', '先前的依据')));
  return ids.map((id) => [id, { state: before.state, sentence }]);
}

const draws = (scheme: AnyScheme, rows: readonly RowTrial[]): boolean =>
  allocationsOf(scheme).some(
    ({ route, allocation }) =>
      (allocation.method === 'lottery' || (allocation.method === 'funds' && allocation.order === 'lot')) &&
      rows.some(({ row }) => route === undefined || route === row.route),
  );

const told = (...messages: readonly string[]): Result<never> =>
  refused(...messages.map((message) => ({ code: 'bad-set', message })));

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
