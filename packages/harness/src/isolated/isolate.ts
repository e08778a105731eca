import { canonical, type Plugin, strictPlugin } from '@zhutui/core';
import { readCases } from '../cases/read-cases.ts';
import type { CaseSection, WrittenCase } from '../cases/written-case.ts';
import { type Subject, subjectOf } from '../plugin/subject.ts';
import { eachRule } from './each-rule.ts';
import { kept } from './kept.ts';
import { firstOfSet, setRunsOf } from './set-runs.ts';
import { told } from './told.ts';
import { setTraps } from './trap.ts';

/** What a plugin did when it was left alone with its cases. */
export interface Conduct {
  readonly faults: readonly string[];
  /** Every decision, in the order of the cases: the same wherever and whenever it is made. */
  readonly answers: readonly string[];
}

/** Runs in a process of its own: tells on stderr what it is about to run, and answers its conduct on stdout. */
export async function isolate(load: () => Promise<{ readonly plugins: readonly Plugin[] }>, cases: string) {
  const { stdout, stderr, exit, memoryUsage } = process;
  const [say, answer, leave] = [stderr.write.bind(stderr), stdout.write.bind(stdout), exit.bind(process)];
  const faults = new Set<string>();
  let at = '装载时';
  setTraps((what) => faults.add(`${at}用到 ${what}`));
  const note = (where: string): void => {
    at = where;
    say(`@${where}\n`);
  };
  note(at);
  const answers: string[] = [];
  try {
    const { plugins } = await load();
    const file = readCases(cases, plugins);
    const runs = plugins.flatMap((plugin) => runsOf(plugin, file.sections, note));
    const sets = plugins.flatMap((plugin) => setRunsOf(plugin, file.sets, note));
    answers.push(...runs.map((run) => first(run, note, faults)));
    for (const [index, run] of [...runs.entries()].reverse())
      if (decide(run.quiet, run) !== answers[index]) faults.add(`${run.name}：同样的事实，再算一次结论不同`);
    for (const set of sets) answers.push(firstOfSet(set, note, faults));
    note('反复审定时');
    for (const fault of kept(
      [...runs.map(({ decide: again }) => again), ...sets.flatMap(({ again }) => again ?? [])],
      memoryUsage,
    ))
      faults.add(fault);
  } catch (error) {
    faults.add(`${at}抛出异常：${error instanceof Error ? error.message : String(error)}`);
  }
  const conduct: Conduct = { faults: [...faults], answers };
  answer(JSON.stringify(conduct), () => leave(0));
}

/** One application of `cases.md`, with the plugin watched closely, and as it is. */
interface Run {
  readonly name: string;
  readonly facts: WrittenCase['facts'];
  readonly watched: Subject;
  readonly quiet: Subject;
  readonly decide: () => unknown;
}

function runsOf(plugin: Plugin, sections: readonly CaseSection[], note: (where: string) => void): Run[] {
  const quiet = subjectOf(plugin);
  const told = eachRule(strictPlugin(plugin), (sentence, rule) => (...given) => {
    note(`“${sentence}”`);
    return rule(...given);
  });
  const watched = subjectOf(told);
  return sections
    .filter((section) => section.plugin === plugin.id)
    .flatMap(({ line, base, cases }) => [{ line, facts: base }, ...cases])
    .map(({ line, facts }) => {
      const ready = quiet.ready(facts);
      const again = (): unknown => (ready.ok ? quiet.decide(ready.value) : undefined);
      return { name: `cases.md 第${line}行`, facts, watched, quiet, decide: again };
    });
}

/** Decides under watch, then on facts left open to writing, which must stay as they were. */
function first(run: Run, note: (where: string) => void, faults: Set<string>): string {
  note(run.name);
  try {
    const ready = run.quiet.ready(run.facts);
    if (!ready.ok) return '';
    const before = canonical(ready.value);
    const answer = canonical(run.quiet.decide(ready.value));
    if (canonical(ready.value) !== before) faults.add(`${run.name}：规则改动了申请的事实`);
    const fresh = run.watched.ready(run.facts);
    if (fresh.ok) run.watched.decide(fresh.value);
    return answer;
  } catch (error) {
    faults.add(watchedFault(run, note, error));
    return '';
  }
}

/** Names the sentence where the plain run did not. */
function watchedFault({ watched, facts, name }: Run, note: (where: string) => void, error: unknown): string {
  note(name);
  try {
    const ready = watched.ready(facts);
    if (ready.ok) watched.decide(ready.value);
  } catch (closer) {
    return told(closer);
  }
  return told(error);
}

function decide(subject: Subject, { facts }: Run): string {
  try {
    const ready = subject.ready(facts);
    return ready.ok ? canonical(subject.decide(ready.value)) : '';
  } catch {
    return '';
  }
}
