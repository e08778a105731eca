import { canonical } from '@zhutui/core';
import { type Answer, answersOf, type Switch, signatureOf, switchesOf } from '../edges/find-options.ts';
import { missingRow } from './missing-row.ts';
import type { Check } from './report.ts';
import type { Trial } from './trial.ts';

/** An answer that makes a difference, with the application on which that was seen first. */
interface SeenAnswer {
  readonly trial: Trial;
  readonly turned: Switch;
  readonly answer: Answer;
}

/** Each answer of a choice or flag that makes a difference is tried by a case that came out as written, one outside them too. */
export function checkOptions(
  trials: readonly Trial[],
  proven: readonly Trial[],
): { readonly checks: Check[]; readonly rows: string[] } {
  const results = seeAnswers(trials).map((seen) => ({ seen, row: rowFor(seen, proven) }));
  return {
    checks: results.map(({ seen: { trial, turned, answer }, row }) => ({
      kind: 'option',
      plugin: trial.subject.plugin.id,
      name: `${trial.section.route} ${turned.path} = ${written(answer)}`,
      faults: row === undefined ? [] : [`缺案例：${row}`],
      rows: row === undefined ? 0 : 1,
    })),
    rows: results.flatMap(({ seen: { trial }, row }) =>
      row === undefined ? [] : [`## ${trial.section.plugin} / ${trial.section.route}`, row],
    ),
  };
}

function seeAnswers(trials: readonly Trial[]): SeenAnswer[] {
  const seen = new Map<string, SeenAnswer>();
  const turned = new Set<string>();
  for (const trial of trials.filter(isSound))
    for (const one of switchesOf(trial.subject, trial.section.route)) {
      const still = `${trial.section.route} ${one.path} ${canonical(one.turn(trial.ready, null))}`;
      if (one.read(trial.ready) === undefined || turned.has(still)) continue;
      turned.add(still);
      for (const answer of tellingAnswers(trial, one)) {
        const key = `${trial.section.route} ${one.path} ${answer}`;
        if (!seen.has(key)) seen.set(key, { trial, turned: one, answer });
      }
    }
  return [...seen.values()];
}

const isSound = ({ decision }: Trial): boolean =>
  decision.outcome === 'eligible' || decision.outcome === 'referred';

/** All answers of a field, where they do not all come to the same. */
function tellingAnswers({ subject, ready }: Trial, one: Switch): Answer[] {
  const answers = answersOf(one, ready);
  const signatures = answers.map((answer) => signatureOf(subject.decide(one.turn(ready, answer))));
  return new Set(signatures).size > 1 ? answers : [];
}

function rowFor({ trial, turned, answer }: SeenAnswer, proven: readonly Trial[]): string | undefined {
  const tried = proven.some(
    (one) =>
      one.section.plugin === trial.section.plugin &&
      one.section.route === trial.section.route &&
      turned.read(one.ready) === answer &&
      tellingAnswers(one, turned).length > 0,
  );
  return tried ? undefined : missingRow(trial, turned.path, written(answer));
}

const written = (answer: Answer): string => {
  if (typeof answer === 'boolean') return answer ? '是' : '否';
  return answer ?? 'null';
};
