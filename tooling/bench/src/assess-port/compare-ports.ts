import { type AssessPort, canonical, type FactsInput, localAssessPort, schemeSet } from '@zhutui/core';
import { packages } from '@zhutui/registry';
import { openRules } from '@zhutui/server/assess';
import { pino } from 'pino';
import { catalogue, route, scheme } from '../decide/plan.ts';

export interface PortRow {
  readonly who: string;
  /** Of one call after the other: the median, in microseconds. */
  readonly latency: number;
  /** With a hundred calls waiting at any time. */
  readonly perSecond: number;
  /** How many times the local port's latency, and which part of its rate. */
  readonly timesLatency: number;
  readonly partOfRate: number;
}

const CALLS = 2000;
const ROUNDS = 5;
const AT_ONCE = 100;

/** Measures both ports in turn on the same questions, after their answers were found equal. */
export async function comparePorts(worker: string): Promise<readonly PortRow[]> {
  const schemes = schemeSet(packages);
  const rules = openRules(schemes, worker, pino({ level: 'silent' }));
  await rules.ready();
  const ports = { local: localAssessPort(schemes), worker: rules.port };
  await sameAnswers(ports.local, ports.worker);
  const measured = await measure(ports);
  await rules.close();
  const [local] = measured;
  return measured.map((row) => ({
    ...row,
    timesLatency: round(row.latency / (local?.latency ?? Number.NaN)),
    partOfRate: round(row.perSecond / (local?.perSecond ?? Number.NaN)),
  }));
}

const questions: readonly FactsInput[] = catalogue.map((row, at) => ({
  route,
  claim: {
    issuer: row.issuer,
    level: row.level,
    occupation: row.occupations[0] ?? '焊工',
    number: `A${at}`,
    issuedOn: `${scheme.year}-06-30`,
  },
  member: { holdsCard: true, underMunicipalUnion: true },
  received: [],
  filedOn: `${scheme.year + 1}-03-01`,
}));

const ask = (port: AssessPort, at: number) =>
  port.assess(scheme.id, questions[at % questions.length] ?? { route });

async function sameAnswers(one: AssessPort, other: AssessPort): Promise<void> {
  for (const at of questions.keys()) {
    const [expected, actual] = await Promise.all([ask(one, at), ask(other, at)]);
    if (canonical(expected) !== canonical(actual)) throw new Error(`the ports differ on question ${at}`);
  }
}

async function measure(ports: Readonly<Record<string, AssessPort>>) {
  const rows = Object.entries(ports).map(([who, port]) => ({
    who,
    port,
    latencies: [] as number[],
    rates: [] as number[],
  }));
  for (let at = 0; at < ROUNDS; at += 1)
    for (const { port, latencies, rates } of rows) {
      latencies.push(await latencyOf(port));
      rates.push(await rateOf(port));
    }
  return rows.map(({ who, latencies, rates }) => ({
    who,
    latency: round(median(latencies)),
    perSecond: Math.round(median(rates)),
  }));
}

async function latencyOf(port: AssessPort): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < CALLS; at += 1) {
    const before = performance.now();
    await ask(port, at);
    times.push((performance.now() - before) * 1000);
  }
  return median(times);
}

async function rateOf(port: AssessPort): Promise<number> {
  let asked = 0;
  const before = performance.now();
  const askOn = async (): Promise<void> => {
    while (asked < CALLS) {
      asked += 1;
      await ask(port, asked);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  return (CALLS * 1000) / (performance.now() - before);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const round = (value: number): number => Math.round(value * 100) / 100;
