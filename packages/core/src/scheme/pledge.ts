import { type Sentence, unread } from '../notice/notice.ts';
import { addMonths, type Day } from '../values/day.ts';
import type { Pledge } from './procedure.ts';
import type { AnyScheme } from './scheme.ts';

export interface PledgeDay {
  readonly sentence: Sentence;
  readonly for: Pledge['for'];
  /** The last day on which it is kept. */
  readonly by: Day;
}

/** The promised days of an application that arrived, and perhaps was approved, on these days; a pledge whose start has not come is left out. */
export function pledgeDays(
  scheme: AnyScheme,
  route: string,
  starts: { readonly arrival: Day; readonly approval?: Day },
): PledgeDay[] {
  const cited = { ...scheme.promises, ...scheme.routes[route]?.promises };
  return Object.entries(cited).flatMap(([sentence, promise]) => {
    const pledge = unread(promise);
    const from = starts[pledge.from];
    return from === undefined
      ? []
      : [{ sentence: sentence as Sentence, for: pledge.for, by: addMonths(from, pledge.months) }];
  });
}
