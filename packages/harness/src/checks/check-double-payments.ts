import type { Plugin, Sentence } from '@zhutui/core';
import { answersOf, switchesOf } from '../edges/find-options.ts';
import { begins, type Exceptions } from '../exceptions/exceptions.ts';
import type { Ready } from '../plugin/subject.ts';
import type { Check } from './report.ts';
import type { Trial } from './trial.ts';

/**
 * One fact is paid once: no two sentences pay together on any application of `cases.md` or a neighbour of it, and what
 * was granted is not granted again on the same facts, unless the notice says so (`exceptions.md`, 并付).
 */
export function checkDoublePayments(
  plugin: Plugin,
  trials: readonly Trial[],
  exceptions: Exceptions,
): Check[] {
  const own = trials.filter(({ subject }) => subject.plugin.id === plugin.id);
  const pairs = new Map(
    own.flatMap((trial) => neighboursOf(trial).flatMap((ready) => pairsIn(trial, ready))),
  );
  const open = [...pairs].filter(
    ([, [one, other]]) =>
      !exceptions.together.some(
        (exception) =>
          (begins(exception, '句子', one) && begins(exception, '另一句', other)) ||
          (begins(exception, '句子', other) && begins(exception, '另一句', one)),
      ),
  );
  return [
    {
      kind: 'double payment',
      plugin: plugin.id,
      name: '没有两句就同一事实同时给付',
      faults: open.map(
        ([, [one, other, line]]) =>
          `${line}：“${one}”与“${other}”同时给付；通知如此规定的，写入 exceptions.md“并付”`,
      ),
    },
    ...(plugin.kind === 'scheme' ? [grantedAgain(plugin, own, exceptions)] : []),
  ];
}

/** An application as it stands, and with every limited answer switched. */
const neighboursOf = ({ subject, section, ready }: Trial): Ready[] => [
  ready,
  ...switchesOf(subject, section.route).flatMap((one) =>
    answersOf(one, ready).map((answer) => one.turn(ready, answer)),
  ),
];

type Pair = readonly [string, readonly [Sentence, Sentence, string]];

function pairsIn({ subject, written, section }: Trial, ready: Ready): Pair[] {
  const paid = [...new Set(subject.decide(ready).items.map(({ sentence }) => sentence))];
  const line = `cases.md 第${written?.line ?? section.line}行`;
  return paid.slice(1).flatMap((other): Pair[] => {
    const one = paid[0];
    return one === undefined ? [] : [[`${one} ${other}`, [one, other, line]]];
  });
}

const AGAIN = '再次申报';

/** What was granted, entered in the history, stands against the same application. */
function grantedAgain(
  plugin: Extract<Plugin, { kind: 'scheme' }>,
  trials: readonly Trial[],
  exceptions: Exceptions,
): Check {
  const twice = trials.filter(
    (trial) => trial.decision.outcome === 'eligible' && again(plugin, trial).outcome === 'eligible',
  );
  const routes = [...new Set(twice.map(({ section }) => section.route))];
  const allowed = exceptions.together.some((exception) => begins(exception, '另一句', AGAIN));
  return {
    kind: 'double payment',
    plugin: plugin.id,
    name: '已获资助的同一申报不再给付',
    faults: allowed ? [] : routes.map((route) => `${route}：同一人以同一申报再次申报，仍然通过`),
  };
}

function again(plugin: Extract<Plugin, { kind: 'scheme' }>, { subject, ready, decision, section }: Trial) {
  const { facts } = ready;
  const { programme, id: scheme, year: planYear } = plugin;
  const texts = Object.values(facts.claim).filter((value) => typeof value === 'string');
  const awards = [undefined, ...texts].map((certificate) => ({
    programme,
    scheme,
    route: section.route,
    planYear,
    amount: decision.amount,
    state: 'paid' as const,
    ...(certificate === undefined ? {} : { certificate }),
  }));
  return subject.decide({ ...ready, facts: { ...facts, received: awards } });
}
