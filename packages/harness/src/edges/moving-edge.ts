import type { Sentence } from '@zhutui/core';
import type { Ready, Subject } from '../plugin/subject.ts';
import { differ, type Edge } from './find-edges.ts';
import { type Probe, probesOf } from './probe.ts';

/** An application: a plugin's facts on a route. */
export interface Standing {
  readonly subject: Subject;
  readonly ready: Ready;
}

/**
 * Whether an edge moves with another day, as the end of a window does that is reckoned from it. Such a window is one edge,
 * wherever two days put it; a fixed one stays where it is.
 */
export function moves({ subject, ready }: Standing, { probe, sentence, below, above }: Edge): boolean {
  if (probe.scale !== 'day') return false;
  return daysBeside(subject, ready, probe).some((other) => {
    const stands = other.read(ready);
    return (
      stands !== undefined &&
      STEPS.some((step) => {
        const moved = other.turn(ready, stands + step);
        return [below, above].every((at) => verdictOf(subject, probe.turn(moved, at), sentence) === 'met');
      })
    );
  });
}

/** Whether an application stands on the same side of the same moving edge: it turns there as this one does. */
export function standsAlike(one: Standing, own: Standing, edge: Edge, at: number, other: number): boolean {
  const { probe, sentence } = edge;
  const stands = probe.read(one.ready);
  if (stands === undefined) return false;
  const turned = probe.turn(one.ready, stands + other - at);
  const said = (ready: Ready) => verdictOf(one.subject, ready, sentence);
  return (
    differ(one.subject.decide(one.ready), one.subject.decide(turned), sentence) &&
    said(one.ready) === said(probe.turn(own.ready, at)) &&
    said(turned) === said(probe.turn(own.ready, other))
  );
}

/** Far enough to pass a weekend or a long holiday. */
const STEPS = Array.from({ length: 10 }, (_, at) => [at + 1, -at - 1]).flat();

const daysBeside = (subject: Subject, { facts }: Ready, probe: Probe): Probe[] =>
  probesOf(subject, facts.route).filter(({ path, scale }) => scale === 'day' && path !== probe.path);

const verdictOf = (subject: Subject, ready: Ready, sentence: Sentence) =>
  subject.decide(ready).findings.find((finding) => finding.sentence === sentence)?.verdict;
