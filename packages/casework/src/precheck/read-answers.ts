import { type Fields, neededBy, ok, type Reason, type Result, refused, type SchemeEntry } from '@zhutui/core';
import { type Claim, readDraft } from '../claims/read-claim.ts';
import { historyFields } from './history.ts';

/** Whose answers a pre-check takes; what earlier awards there were is one of them. */
export const PRECHECK_PARTS = ['claim', 'member', 'employer', 'registers', 'received'] as const;
export type PrecheckPart = (typeof PRECHECK_PARTS)[number];
export type PrecheckAnswers = Readonly<Record<PrecheckPart, Claim>>;
export type GivenAnswers = { readonly [P in PrecheckPart]?: Claim };

/** The fields that a person may answer, by part: what a register looks up is not among them. */
export function precheckFields(
  { scheme, matches }: SchemeEntry,
  route: string,
): Record<PrecheckPart, Fields> {
  const needs = neededBy(
    scheme,
    matches.map(({ match }) => match),
  );
  const claim = scheme.routes[route]?.asks ?? {};
  return {
    claim: own(claim),
    member: own(needs.member),
    employer: own(needs.employer),
    registers: own(needs.registers),
    received: historyFields(scheme, route),
  };
}

/** Reads the answers of every part; all that is wrong is told at once, and answers no longer asked for are dropped. */
export function readAnswers(
  fields: Readonly<Record<PrecheckPart, Fields>>,
  given: GivenAnswers,
): Result<PrecheckAnswers> {
  const reasons: Reason[] = [];
  const read = (part: PrecheckPart): Claim => {
    const answers = readDraft(fields[part], given[part] ?? {});
    if (answers.ok) return answers.value;
    reasons.push(...answers.reasons.map((reason) => ({ ...reason, path: placed(reason, part) })));
    return {};
  };
  const entries = PRECHECK_PARTS.map((part) => [part, read(part)] as const);
  return reasons.length > 0
    ? refused(...reasons)
    : ok(Object.fromEntries(entries) as Record<PrecheckPart, Claim>);
}

const own = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, { lookup }]) => lookup === undefined));

const placed = ({ path = '' }: Reason, part: PrecheckPart): string => path.replace(/^claim/, part);
