import type { Allocation, Allotted, PutOff } from './allocation.ts';
import { amountOf } from './decision.ts';
import type { Facts } from './facts.ts';
import type { Fen } from './money.ts';
import { byArrival, byNumber, waitingLine } from './waiting-line.ts';

export interface FundsOptions {
  readonly order: 'arrival' | 'lot';
  /** The budget that the notice states; the platform may record another. */
  readonly funds?: Fen;
  /** What becomes of those whom it does not cover. */
  readonly otherwise?: PutOff;
  readonly at?: Allocation['at'];
}

/** A budget that runs out, in order of arrival or lot: the first whom it does not cover in full ends it. */
export function whileFundsLast<V = Facts>(options: FundsOptions): Allocation<V> {
  const { order, otherwise = 'quota full', at = 'settlement', ...stated } = options;
  const decides: Allocation<V>['decides'] = (set) => {
    const inOrder = order === 'lot' ? byNumber<V>(({ id }) => set.draw(id)) : byArrival;
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
  return { at, method: 'funds', ...stated, decides };
}

const costOf = (given: Allotted | undefined): number =>
  given !== undefined && 'items' in given ? amountOf(given.items) : 0;
