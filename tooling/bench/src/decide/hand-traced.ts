import {
  assessor,
  type Decision,
  type Facts,
  type Finding,
  type Item,
  Unknown,
  yuan,
  ZERO,
} from '@zhutui/core';
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
  type Said,
  yes,
} from './hand-rules.ts';
import { route, schema, scheme } from './plan.ts';

/**
 * The plan as a programmer would write it for speed and a full trace: one function for one plan, every call known, the
 * findings without words made beforehand. It answers the very same decision.
 */
export function handTraced(facts: Facts): Decision {
  const { claim, filedOn, member, received } = facts;
  const sheet: Sheet = { unmet: false, referred: false, unknown: undefined };
  const isListed = listed(claim, facts.lists);
  const findings = [
    enter(sheet, CARD, yes(member.holdsCard)),
    enter(sheet, MEMBER, yes(member.unionMember)),
    enter(sheet, UNION, yes(member.underMunicipalUnion)),
    enter(sheet, AGAIN, again(received)),
    enter(sheet, CLOSED, closed(filedOn)),
    enter(sheet, ONCE, once(claim, received)),
    enter(sheet, RANGE, inRange(claim, isListed)),
    enter(sheet, ANNEX, inAnnex(claim, isListed)),
    enter(sheet, CITY, inCity(claim, isListed)),
    enter(sheet, TELECOM, inTelecom(claim, isListed)),
    enter(sheet, DATED, dated(claim)),
    enter(sheet, HELD, held(claim, filedOn)),
  ];
  return conclude(facts, sheet, findings, pay(sheet, claim.level, findings));
}

interface Line {
  readonly sentence: Finding['sentence'];
  readonly met: Finding;
  readonly unmet: Finding;
  readonly idle: Finding;
}
type Twelve = [Line, Line, Line, Line, Line, Line, Line, Line, Line, Line, Line, Line];
interface Sheet {
  unmet: boolean;
  referred: boolean;
  unknown: readonly string[] | undefined;
}

const NONE: readonly Item[] = [];
const [
  CARD,
  MEMBER,
  UNION,
  AGAIN,
  CLOSED,
  ONCE,
  RANGE,
  ANNEX,
  CITY,
  TELECOM,
  DATED,
  HELD,
  FIRST,
  SECOND,
  THIRD,
] = linesOf();

function linesOf() {
  const sentences = assessor(scheme)(schema.parse({ route })).findings.map(({ sentence }) => sentence);
  if (sentences.length !== 15)
    throw new Error('the plan has other sentences now: write the rows by hand anew');
  return sentences.map((sentence) => ({
    sentence,
    met: { sentence, verdict: 'met' },
    unmet: { sentence, verdict: 'unmet' },
    idle: { sentence, verdict: 'met', applies: false },
  })) as unknown as readonly [...Twelve, Line, Line, Line];
}

function enter(sheet: Sheet, line: Line, said: Said): Finding {
  if (said === true) return line.met;
  if (said === false) {
    sheet.unmet = true;
    return line.unmet;
  }
  const { sentence } = line;
  if (typeof said === 'string') {
    sheet.referred = true;
    return { sentence, verdict: 'refer', reason: said };
  }
  sheet.unknown = sheet.unknown === undefined ? said.paths : [...sheet.unknown, ...said.paths];
  return { sentence, verdict: 'unknown', reason: `尚缺：${said.paths.join('、')}` };
}

function pay(sheet: Sheet, level: unknown, findings: Finding[]): Item | undefined {
  if (level instanceof Unknown) {
    findings.push(enter(sheet, FIRST, level), enter(sheet, SECOND, level), enter(sheet, THIRD, level));
    return undefined;
  }
  const [first, second, third] = [level === '一级', level === '二级', level === '三级'];
  if (!first && !second && !third) {
    sheet.unmet = true;
    findings.push(FIRST.unmet, SECOND.unmet, THIRD.unmet);
    return undefined;
  }
  findings.push(
    first ? FIRST.met : FIRST.idle,
    second ? SECOND.met : SECOND.idle,
    third ? THIRD.met : THIRD.idle,
  );
  if (first) return { sentence: FIRST.sentence, amount: yuan(2000) };
  return second
    ? { sentence: SECOND.sentence, amount: yuan(1000) }
    : { sentence: THIRD.sentence, amount: yuan(800) };
}

function conclude(
  { missing }: Facts,
  sheet: Sheet,
  findings: readonly Finding[],
  item: Item | undefined,
): Decision {
  const open =
    sheet.unknown !== undefined || missing.length > 0
      ? 'incomplete'
      : sheet.referred
        ? 'referred'
        : 'eligible';
  const outcome = sheet.unmet ? 'refused' : open;
  const paid = outcome === 'eligible' && item !== undefined;
  return {
    outcome,
    amount: paid ? item.amount : ZERO,
    findings,
    items: paid ? [item] : NONE,
    missing: sheet.unknown === undefined ? missing : [...new Set([...missing, ...sheet.unknown])],
  };
}
