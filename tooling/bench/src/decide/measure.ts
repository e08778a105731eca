import type { Applicant } from './applicants.ts';
import { type Contender, type EngineContender, type OwnContender, shareOf } from './contender.ts';

/** Decisions per second of one core. */
export interface Row {
  readonly who: string;
  /** Over a few hundred applicants again and again: what deciding takes. */
  readonly hot: number;
  /** Over all applicants, one after the other: what deciding takes where each has first to be fetched from memory. */
  readonly cold: number;
}

const HOT = 500;
const ROUNDS = 9;
/** A round goes over the applicants until it has taken this much processor time (microseconds). */
const ROUND = 60_000;
/** So many are decided before the clock is looked at again. */
const STRIDE = 20_000;

/**
 * Measures all contenders in turn, round by round, so that what disturbs the machine disturbs all; the median round
 * counts. Time is this process's processor time: threads an engine starts count, waiting does not.
 */
export async function measure(
  contenders: readonly Contender[],
  crowd: readonly Applicant[],
): Promise<readonly Row[]> {
  const hot = await ratesOf(contenders, crowd.slice(0, HOT));
  const cold = await ratesOf(contenders, crowd);
  return contenders.map((contender) => ({
    who: contender.who,
    hot: Math.round(median(hot.get(contender) ?? [])),
    cold: Math.round(median(cold.get(contender) ?? [])),
  }));
}

async function ratesOf(contenders: readonly Contender[], crowd: readonly Applicant[]) {
  const rates = new Map<Contender, number[]>(contenders.map((contender) => [contender, []]));
  for (let round = -2; round < ROUNDS; round += 1)
    for (const [contender, measured] of rates) {
      const rate = await rateOf(contender, shareOf(contender, crowd));
      if (round >= 0) measured.push(rate);
    }
  return rates;
}

async function rateOf(contender: Contender, crowd: readonly Applicant[]): Promise<number> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  let decided = 0;
  let spent = 0;
  while (spent < ROUND) {
    if ('share' in contender) decided += await awaitAll(contender.decide, crowd);
    else
      for (const until = decided + STRIDE; decided < until; ) decided += decideAll(contender.decide, crowd);
    const { user, system } = process.cpuUsage(before);
    spent = user + system;
  }
  return (decided * 1_000_000) / spent;
}

/** Kept, so that no decision can be optimised away. */
let kept = 0;

function decideAll(decide: OwnContender['decide'], crowd: readonly Applicant[]): number {
  for (const applicant of crowd) kept += decide(applicant).amount;
  return Number.isNaN(kept) ? 0 : crowd.length;
}

async function awaitAll(decide: EngineContender['decide'], crowd: readonly Applicant[]): Promise<number> {
  for (const applicant of crowd) kept += (await decide(applicant)).amount;
  return Number.isNaN(kept) ? 0 : crowd.length;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
