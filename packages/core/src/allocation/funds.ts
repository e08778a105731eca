import type { Allocates, Allotted, Spending } from '../scheme/allocation.ts';
import { amountOf } from '../scheme/decision.ts';
import { byArrival, byNumber, waitingLine } from './waiting-line.ts';

/** Spends the set's funds in order until they do not cover somebody in full. */
export function spendFunds({ order, otherwise = 'quota full' }: Spending): Allocates {
  return (set) => {
    const inOrder = order === 'lot' ? byNumber(({ id }) => set.draw(id)) : byArrival;
    const line = waitingLine(set, set.candidates, inOrder, otherwise);
    let left = line.reduce((funds, { given }) => funds - costOf(given), set.funds as number);
    return new Map(
      line.map(({ candidate: { id, items }, given, open, putOff }): [string, Allotted] => {
        if (given !== undefined) return [id, given];
        const covered = open && amountOf(items) <= left;
        left = covered ? left - amountOf(items) : 0;
        return [id, covered ? { items } : putOff];
      }),
    );
  };
}

const costOf = (given: Allotted | undefined): number =>
  given !== undefined && 'items' in given ? amountOf(given.items) : 0;
