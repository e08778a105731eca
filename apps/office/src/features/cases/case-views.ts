import type { Outputs } from '@zhutui/contract';
import type { Decision, Fen, Outcome } from '@zhutui/core';

type ValueOf<O> = O extends { readonly ok: true; readonly value: infer V } ? V : never;

export type CaseSummary = ValueOf<Outputs['cases']['list']>['cases'][number];
/** One case as the server tells it to staff. */
export type Case = ValueOf<Outputs['cases']['read']>;
/** What the rules say of it now. */
export type Assessed = ValueOf<Outputs['cases']['assess']>;

/** What the case was approved or refused on; undefined while it is open, or where it was taken back undecided. */
export function decidedOn({ state, decisions }: Case): Decision | undefined {
  if (!DECIDED.includes(state)) return undefined;
  const made = decisions.findLast(({ kind }) => kind !== 'refer');
  if (made === undefined) return undefined;
  const { findings, items } = made;
  return { outcome: made.outcome as Outcome, amount: made.amount as Fen, findings, items, missing: [] };
}

const DECIDED: readonly Case['state'][] = [
  'passed',
  'approved',
  'published',
  'notDrawn',
  'quotaFull',
  'waiting',
  'refused',
  'paid',
  'failed',
];
