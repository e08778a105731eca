import type { Applicant } from './applicants.ts';
import { type Contender, type EngineContender, type OwnContender, shareOf } from './contender.ts';

const ROUNDS = 15;
/** Rounds before any counts: a server has been deciding for a second or so. */
const WARM_UP = 25;
/** A round goes over the applicants until it has taken this much processor time (microseconds). */
const ROUND = 40_000;
/** So many are decided before the clock is looked at again. */
const STRIDE = 20_000;

/**
 * Decisions per second of one core, by contender. All take turns, round by round, so that what disturbs the machine
 * disturbs all; it only slows, so the upper quartile of the rounds counts. Time is this process's processor time: threads an
 * engine starts count, waiting does not.
 */
export async function measure(
  contenders: readonly Contender[],
  crowd: readonly Applicant[],
): Promise<ReadonlyMap<Contender, number>> {
  const turns = contenders.map((contender) => ({ contender, run: runOf(contender), rates: [] as number[] }));
  for (let round = -WARM_UP; round < ROUNDS; round += 1)
    for (const { contender, run, rates } of turns) {
      const rate = await rateOf(run, shareOf(contender, crowd));
      if (round >= 0) rates.push(rate);
    }
  return new Map(turns.map(({ contender, rates }) => [contender, Math.round(upperQuartile(rates))]));
}

/** Decides a crowd once, or several times where it is small; gives how many decisions that were. */
type Run = (crowd: readonly Applicant[]) => number | Promise<number>;

async function rateOf(run: Run, crowd: readonly Applicant[]): Promise<number> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  let decided = 0;
  let spent = 0;
  while (spent < ROUND) {
    decided += await run(crowd);
    const { user, system } = process.cpuUsage(before);
    spent = user + system;
  }
  return (decided * 1_000_000) / spent;
}

/** Kept, so that no decision can be optimised away. */
const kept = { amount: 0 };

const runOf = (contender: Contender): Run =>
  'share' in contender ? (crowd) => awaitAll(contender.decide, crowd) : ownLoop(contender.decide);

/** A loop of a contender's own: in one that all share, nobody's function could be built in. */
function ownLoop(decide: OwnContender['decide']): Run {
  const text = `return (crowd) => {
    let decided = 0;
    while (decided < ${STRIDE}) {
      for (const applicant of crowd) kept.amount += decide(applicant).amount;
      decided += crowd.length;
    }
    return decided;
  };`;
  // oxlint-disable-next-line typescript/no-implied-eval -- the text is written here.
  return new Function('decide', 'kept', text)(decide, kept) as Run;
}

async function awaitAll(decide: EngineContender['decide'], crowd: readonly Applicant[]): Promise<number> {
  for (const applicant of crowd) kept.amount += (await decide(applicant)).amount;
  return crowd.length;
}

const upperQuartile = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length * 3) / 4)] ?? 0;
