import type { Plugin } from '@zhutui/core';
import type { SetSection } from '../cases/written-set.ts';
import type { Check } from '../checks/report.ts';
import type { Trial } from '../checks/trial.ts';
import { subjectOf } from '../plugin/subject.ts';
import { checkAllocations, type Sample } from './check-allocations.ts';
import { setCameOut } from './check-sets.ts';
import { runSet, type SetTrial } from './run-set.ts';

/** Runs every written set of a plugin; what cannot be run is told with its line. */
export function runSets(
  plugin: Plugin,
  sections: readonly SetSection[],
): { readonly sets: readonly SetTrial[]; readonly faults: readonly string[] } {
  if (plugin.kind === 'match') return { sets: [], faults: [] };
  const subject = subjectOf(plugin);
  const sets: SetTrial[] = [];
  const faults: string[] = [];
  for (const section of sections.filter((one) => one.plugin === plugin.id))
    for (const written of section.sets) {
      const run = runSet(subject, plugin, section, written);
      if ('answers' in run) sets.push(run);
      else faults.push(...run);
    }
  return { sets, faults };
}

/** What the written sets, and the cases that show an application in good order, leave to be written of a scheme's allocations. */
export function probeSets(
  plugin: Plugin,
  sets: readonly SetTrial[],
  trials: readonly Trial[],
): { readonly checks: readonly Check[]; readonly rows: readonly string[] } {
  if (plugin.kind === 'match') return { checks: [], rows: [] };
  const samples = [...sets.flatMap(samplesIn), ...trials.flatMap(sampleOf)];
  return checkAllocations(plugin, sets.filter(setCameOut), samples);
}

const samplesIn = ({ section, rows }: SetTrial): Sample[] =>
  rows.map(({ row: { route, change }, ready, decision }) => ({
    route,
    change,
    base: section.bases.get(route) ?? {},
    ready,
    decision,
  }));

function sampleOf({ section, written, ready, decision }: Trial): Sample[] {
  if (decision.outcome !== 'eligible') return [];
  return [{ route: section.route, change: written?.change ?? '', base: section.base, ready, decision }];
}
