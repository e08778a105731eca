import { canonical } from '@zhutui/core';
import type { Applicant } from './applicants.ts';
import { type Contender, shareOf } from './contender.ts';

/** The first applicant on whom a contender disagrees with the reference, in words; undefined when all agree. */
export async function disagreement(
  reference: Contender,
  contenders: readonly Contender[],
  crowd: readonly Applicant[],
): Promise<string | undefined> {
  for (const contender of contenders)
    for (const [at, applicant] of shareOf(contender, crowd).entries()) {
      const [expected, actual] = [await reference.decide(applicant), await contender.decide(applicant)];
      const same = contender.traced
        ? canonical(expected) === canonical(actual)
        : expected.outcome === actual.outcome && expected.amount === actual.amount;
      if (!same)
        return `${contender.who}, applicant ${at}: ${canonical(actual)} instead of ${canonical(expected)} for ${canonical(applicant.plain)}`;
    }
  return undefined;
}
