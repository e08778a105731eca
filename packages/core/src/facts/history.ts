import { comparable } from '../fields/read-field.ts';
import type { Day } from '../values/day.ts';
import { tidyNumber } from '../values/id-number.ts';
import {
  type Fact,
  isUnknown,
  type Judgement,
  type Refer,
  refer,
  type Unknown,
} from '../values/judgement.ts';
import type { Fen } from '../values/money.ts';

/**
 * A subsidy the person has applied for and received or been granted before: our own awards and imported ones alike. What
 * came to them as a second payee of somebody else's award is not among them: a payee is known by name alone, and a name is
 * no proof that it is the same person.
 */
export interface Received {
  readonly programme: string;
  readonly scheme?: string;
  readonly route?: string;
  readonly planYear: number;
  /** The day it was granted (of ours: approved), where that is recorded: what calendar years are told by. */
  readonly on?: Day;
  /** Null where it was for none, as that of a competition; absent where nobody recorded which. */
  readonly certificate?: string | null;
  readonly occupation?: string;
  readonly level?: string;
  /** The whole award in fen, what goes to others by it included. */
  readonly amount: Fen;
  /** What of it the person received, in fen; all of it where nothing is said. */
  readonly own?: Fen;
  /**
   * `filed`: no award yet, an application of ours filed before the one in hand that is still under way (its amount is 0).
   * Only `filedTimes` counts it; to everything else it is not there.
   */
  readonly state: 'granted' | 'paid' | 'reversed' | 'filed';
}

/** A person's history; absent = unknown, [] = known to be none. */
export type History = readonly Received[] | Unknown;

/** Whether the history holds an award with these particulars; reversed ones do not count, certificate numbers and programmes are compared tidied. */
export function has(history: History, wanted: Partial<Received>): Judgement {
  if (!isGiven(history)) return history;
  for (const award of history) if (isAward(award) && matches(award, wanted)) return true;
  return false;
}

/**
 * The same for one certificate, whose number may not be given; "none" is no certificate. An award that agrees but does not
 * record for which certificate it was may be for this one: that is for a person.
 */
export function hasCertificate(
  history: History,
  wanted: Partial<Received>,
  certificate: Fact<unknown>,
): Judgement {
  if (typeof certificate !== 'string') return isUnknown(certificate) ? certificate : false;
  if (!isGiven(history)) return history;
  let open: Refer | false = false;
  for (const award of history) {
    if (!isAward(award) || !matches(award, wanted)) continue;
    if (sameNumber(award.certificate, certificate)) return true;
    if (award.certificate === undefined) open = UNNUMBERED;
  }
  return open;
}

const UNNUMBERED = refer('以往受助记录未记明是哪一张证书，是否同一证书由工作人员核定。');

/** Whether it was granted and stands: neither reversed nor only applied for. */
export const isAward = ({ state }: Received): boolean => state === 'paid' || state === 'granted';

const isGiven = (history: History): history is readonly Received[] => Array.isArray(history);

function matches(award: Received, wanted: Partial<Received>): boolean {
  for (const key in wanted) if (!agrees(key as keyof Received, award, wanted)) return false;
  return true;
}

const agrees = (key: keyof Received, award: Received, wanted: Partial<Received>): boolean =>
  award[key] === wanted[key] ||
  (key === 'certificate' && sameNumber(award.certificate, wanted.certificate ?? '')) ||
  (key === 'programme' && comparable(award.programme) === comparable(wanted.programme ?? ''));

const sameNumber = (one: string | null | undefined, other: string): boolean =>
  one === other || (typeof one === 'string' && tidyNumber(one) === tidyNumber(other));
