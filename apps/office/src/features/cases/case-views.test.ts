import { expect, it } from 'vitest';
import { type Case, decidedOn } from './case-views.ts';

const blank = { findings: [], items: [], rulings: [], reason: '', by: '某人', at: '', digest: '' };
const decision = (kind: 'approve' | 'refuse' | 'refer', amount = 0) => {
  const outcome = kind === 'approve' ? 'eligible' : 'referred';
  return { ...blank, id: kind, seq: 1, kind, outcome, amount };
};
const inState = (state: Case['state'], ...decisions: Case['decisions'][number][]) =>
  ({ state, decisions }) as unknown as Case;

it('shows a decided case as it was decided, not as the rules would say today', () => {
  const paid = inState('paid', decision('refer'), decision('approve', 100_000));
  expect(decidedOn(paid)).toMatchObject({ outcome: 'eligible', amount: 100_000, missing: [] });
});

it('shows what the rules say now while a case is open, though it was referred', () => {
  expect(decidedOn(inState('referred', decision('refer')))).toBeUndefined();
  expect(decidedOn(inState('withdrawn'))).toBeUndefined();
});
