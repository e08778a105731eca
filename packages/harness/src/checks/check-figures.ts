import { dayAt, type Plugin } from '@zhutui/core';
import { daysIn } from '../edges/dial-marks.ts';
import type { Edge } from '../edges/find-edges.ts';
import { citedSentences, isRule } from '../plugin/cited-sentences.ts';
import type { SeenEdge } from './check-edges.ts';
import type { Check } from './report.ts';

/**
 * Every date of a rule, and both ends of its `between`, show as an edge on some application of `cases.md`.
 * One that never shows stands behind another condition: a case with all else in order is still to be written.
 */
export function checkFigures(plugin: Plugin, edges: readonly SeenEdge[]): Check[] {
  return citedSentences(plugin)
    .filter(isRule)
    .flatMap(({ sentence, by }) => {
      const own = edges.flatMap(({ edge }) => (edge.sentence === sentence ? [edge] : []));
      const figures = typeof by === 'function' ? figuresOf(String(by)) : [];
      const hidden = figures.filter((figure) => !own.some((edge) => shows(edge, figure)));
      const faults = hidden.map(
        ({ text }) => `规则写有 ${text}，案例中没有一份其余皆合、能看出这一界限的申请`,
      );
      return figures.length === 0 ? [] : [{ kind: 'figure', plugin: plugin.id, name: sentence, faults }];
    });
}

interface Figure {
  readonly text: string;
  readonly scale: Edge['probe']['scale'];
  readonly at: number;
}

function figuresOf(source: string): Figure[] {
  const days = daysIn(source).map((at): Figure => ({ text: dayAt(at * 86_400_000), scale: 'day', at }));
  const ends = [...source.matchAll(/\bbetween\)?\(\s*([^,()]+),\s*([^,()]+),/g)].flatMap(
    ([, least, most]) => [least, most],
  );
  const counts = ends.map(Number).filter((end) => Number.isSafeInteger(end) && end > 0);
  return [...days, ...counts.map((at): Figure => ({ text: String(at), scale: 'number', at }))];
}

const shows = ({ probe, below, above }: Edge, { scale, at }: Figure): boolean =>
  probe.scale === scale && (below === at || above === at);
