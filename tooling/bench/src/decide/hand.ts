import { type Facts, Unknown } from '@zhutui/core';
import type { Answer } from './contender.ts';
import {
  again,
  closed,
  dated,
  held,
  inAnnex,
  inCity,
  inRange,
  inTelecom,
  listed,
  once,
  yes,
} from './hand-rules.ts';

/** The plan by hand, outcome and amount alone: the first unmet rule ends it. */
export function hand(facts: Facts): Answer {
  const { claim, filedOn, member, received } = facts;
  const [holder, unionist, affiliated] = [
    yes(member.holdsCard),
    yes(member.unionMember),
    yes(member.underMunicipalUnion),
  ];
  if (holder === false || unionist === false || affiliated === false) return REFUSED;
  const inTime = closed(filedOn);
  if (inTime === false || held(claim, filedOn) === false) return REFUSED;
  const first = once(claim, received);
  if (first === false) return REFUSED;
  const isListed = listed(claim, facts.lists);
  const range = inRange(claim, isListed);
  if (range === false || inAnnex(claim, isListed) === false) return REFUSED;
  const city = inCity(claim, isListed);
  if (city === false || inTelecom(claim, isListed) === false || dated(claim) === false) return REFUSED;
  const amount = tariff(claim.level);
  if (amount === 0) return REFUSED;
  if (facts.missing.length > 0 || received instanceof Unknown || inTime !== true) return INCOMPLETE;
  if (holder !== true || unionist !== true || affiliated !== true) return INCOMPLETE;
  return again(received) !== true || range !== true || city !== true
    ? REFERRED
    : { outcome: 'eligible', amount };
}

const REFUSED: Answer = { outcome: 'refused', amount: 0 };
const INCOMPLETE: Answer = { outcome: 'incomplete', amount: 0 };
const REFERRED: Answer = { outcome: 'referred', amount: 0 };

/** In fen; 0 for a level that the plan does not pay, -1 while it is not known. */
function tariff(level: unknown): number {
  if (level === '一级') return 200_000;
  if (level === '二级') return 100_000;
  if (level === '三级') return 80_000;
  return level instanceof Unknown ? -1 : 0;
}
