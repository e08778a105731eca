import { canonical, type Plugin } from '@zhutui/core';
import { marksOf } from '../edges/dial-marks.ts';
import { differ, type Edge, findEdges } from '../edges/find-edges.ts';
import { moves, standsAlike } from '../edges/moving-edge.ts';
import { type Probe, probesOf } from '../edges/probe.ts';
import { missingRow } from './missing-row.ts';
import type { Check } from './report.ts';
import type { Trial } from './trial.ts';

/** An edge with the application on which it was seen first. */
export interface SeenEdge {
  readonly edge: Edge;
  readonly trial: Trial;
}

/** Every edge of a plugin that shows on any application with nothing against it, each once per route. */
export function seeEdges(plugin: Plugin, trials: readonly Trial[]): SeenEdge[] {
  const marks = marksOf(plugin);
  const seen = new Map<string, SeenEdge>();
  const turned = new Set<string>();
  for (const trial of trials.filter(
    ({ decision }) => decision.outcome === 'eligible' || decision.outcome === 'referred',
  ))
    for (const probe of probesOf(trial.subject, trial.section.route)) {
      const still = stillness(trial, probe);
      if (probe.read(trial.ready) === undefined || turned.has(still)) continue;
      turned.add(still);
      for (const edge of findEdges(trial.subject, trial.ready, probe, marks[probe.scale])) {
        const key = `${trial.section.route} ${edge.sentence} ${probe.path} ${edge.below}`;
        if (!seen.has(key)) seen.set(key, { edge, trial });
      }
    }
  return [...seen.values()];
}

/** Each edge must be tried from both sides by cases that came out as written. */
export function checkEdges(
  edges: readonly SeenEdge[],
  proven: readonly Trial[],
): { readonly checks: Check[]; readonly rows: string[] } {
  const results = edges.map((seen) => ({ seen, rows: missingSides(seen, proven) }));
  return {
    checks: results.map(({ seen, rows }) => checkOf(seen, rows)),
    rows: [
      ...new Set(results.flatMap(({ seen, rows }) => (rows.length === 0 ? [] : [headingOf(seen), ...rows]))),
    ],
  };
}

/** All facts but the one turned: two applications alike in these show the same edges. */
const stillness = ({ section, ready }: Trial, probe: Probe): string =>
  `${section.route} ${probe.path} ${canonical(probe.turn(ready, 0))}`;

function checkOf(
  { edge: { sentence, probe, below, above }, trial }: SeenEdge,
  rows: readonly string[],
): Check {
  const name = `${trial.section.route} ${probe.path} ${probe.write(below)}｜${probe.write(above)} ${sentence}`;
  const faults = rows.map((row) => `缺案例：${row}`);
  return { kind: 'edge', plugin: trial.subject.plugin.id, name, faults, rows: faults.length };
}

function missingSides({ edge, trial }: SeenEdge, proven: readonly Trial[]): string[] {
  const { below, above, probe } = edge;
  const sides = [
    { at: below, other: above },
    { at: above, other: below },
  ];
  const alike = proven.filter(
    ({ section }) => section.plugin === trial.section.plugin && section.route === trial.section.route,
  );
  const moving = moves(trial, edge);
  return sides
    .filter(
      ({ at, other }) =>
        !alike.some((one) => stands(one, edge, at, other)) &&
        !(moving && alike.some((one) => standsAlike(one, trial, edge, at, other))),
    )
    .map(({ at }) => missingRow(trial, probe.path, probe.write(at)));
}

/** Whether a case stands on one side of an edge, and would come out otherwise on the other side. */
function stands(
  { subject, ready, decision }: Trial,
  { probe, sentence }: Edge,
  at: number,
  other: number,
): boolean {
  if (probe.read(ready) !== at) return false;
  return differ(decision, subject.decide(probe.turn(ready, other)), sentence);
}

const headingOf = ({ trial: { section } }: SeenEdge): string => `## ${section.plugin} / ${section.route}`;
