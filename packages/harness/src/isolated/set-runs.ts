import { type AnyScheme, canonical, type Plugin } from '@zhutui/core';
import type { SetSection, WrittenSet } from '../cases/written-set.ts';
import { type Subject, subjectOf } from '../plugin/subject.ts';
import { eachAllocation } from '../sets/allocations.ts';
import { decideSet } from '../sets/decide-set.ts';
import { prepareSet } from '../sets/run-set.ts';
import { told } from './told.ts';
import { watchedAllocation } from './watched-allocation.ts';

/** One set of `cases.md`, its allocations watched closely, and as they are. */
export interface SetRunAlone {
  readonly name: string;
  readonly subject: Subject;
  readonly quiet: AnyScheme;
  readonly watched: AnyScheme;
  readonly section: SetSection;
  readonly written: WrittenSet;
  /** Decides over the set once more; undefined for a set too large to be decided thousands of times. */
  readonly again: (() => unknown) | undefined;
}

/** Applications beyond which a set is not decided again and again. */
const SMALL = 20;

export function setRunsOf(
  plugin: Plugin,
  sections: readonly SetSection[],
  note: (where: string) => void,
): SetRunAlone[] {
  if (plugin.kind === 'match') return [];
  const subject = subjectOf(plugin);
  const watched = eachAllocation(plugin, (sentence, allocation) =>
    watchedAllocation(sentence, allocation, note),
  );
  return sections
    .filter((section) => section.plugin === plugin.id)
    .flatMap((section) => section.sets.map((written) => ({ section, written })))
    .map(({ section, written }) => ({
      name: `cases.md 第${written.line}行“${written.title}”`,
      subject,
      quiet: plugin,
      watched,
      section,
      written,
      again: againOf(subject, plugin, section, written),
    }));
}

function againOf(subject: Subject, scheme: AnyScheme, section: SetSection, written: WrittenSet) {
  const count = written.rows.reduce((sum, { ids }) => sum + ids.length, 0);
  if (count > SMALL) return undefined;
  let prepared: ReturnType<typeof prepareSet> | undefined;
  return (): unknown => {
    prepared ??= prepareSet(subject, scheme, section, written);
    return 'run' in prepared ? decideSet(scheme, prepared.run) : undefined;
  };
}

/** Decides over a set under watch and as it is, which must come to the same; empty where it cannot be run. */
export function firstOfSet(set: SetRunAlone, note: (where: string) => void, faults: Set<string>): string {
  note(set.name);
  try {
    const prepared = prepareSet(set.subject, set.quiet, set.section, set.written);
    if (!('run' in prepared)) return '';
    const [watched, quiet] = [set.watched, set.quiet].map((scheme) =>
      canonical(Object.fromEntries(decideSet(scheme, prepared.run))),
    );
    if (quiet !== watched) faults.add(`${set.name}：同样的申报，再分配一次结果不同`);
    return quiet ?? '';
  } catch (error) {
    faults.add(told(error));
    return '';
  }
}
