import type { Applicant } from './applicants.ts';
import type { Contender } from './contender.ts';

export interface Row {
  readonly who: string;
  /** Decisions per second of one core. */
  readonly perSecond: number;
}

const ROUNDS = 9;
/** A round goes over the applicants until it has taken this much processor time (microseconds). */
const ROUND = 60_000;

/**
 * Measures all contenders in turn, round by round, so that what disturbs the machine disturbs all; the median round
 * counts. Time is this process's processor time: threads an engine starts count, waiting does not.
 */
export async function measure(
  contenders: readonly Contender[],
  crowd: readonly Applicant[],
): Promise<readonly Row[]> {
  const rates = new Map<Contender, number[]>(contenders.map((contender) => [contender, []]));
  for (let round = -2; round < ROUNDS; round += 1)
    for (const [contender, measured] of rates) {
      const rate = await rateOf(contender, crowd);
      if (round >= 0) measured.push(rate);
    }
  return contenders.map((contender) => ({
    who: contender.who,
    perSecond: Math.round(median(rates.get(contender) ?? [])),
  }));
}

async function rateOf({ decide, share }: Contender, crowd: readonly Applicant[]): Promise<number> {
  const part = share === undefined ? crowd : crowd.slice(0, share);
  globalThis.gc?.();
  const before = process.cpuUsage();
  let decided = 0;
  let spent = 0;
  while (spent < ROUND) {
    decided += share === undefined ? runAll(decide, part) : await awaitAll(decide, part);
    const { user, system } = process.cpuUsage(before);
    spent = user + system;
  }
  return (decided * 1_000_000) / spent;
}

/** Kept, so that no decision can be optimised away. */
let kept = 0;

function runAll(decide: Contender['decide'], crowd: readonly Applicant[]): number {
  for (const applicant of crowd) {
    const answer = decide(applicant);
    if ('amount' in answer) kept += answer.amount;
  }
  return Number.isNaN(kept) ? 0 : crowd.length;
}

async function awaitAll(decide: Contender['decide'], crowd: readonly Applicant[]): Promise<number> {
  for (const applicant of crowd) kept += (await decide(applicant)).amount;
  return Number.isNaN(kept) ? 0 : crowd.length;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
