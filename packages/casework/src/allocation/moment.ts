import { type Allocation, type AnyScheme, type Cited, unread } from '@zhutui/core';

/** When a scheme decides over a set: as applications arrive, or over all that were found eligible. */
export type Moment = 'intake' | 'settlement';

/** First come is first served as applications arrive, everything else is settled over the whole set, unless told. */
const momentOf = ({ at, method }: Pick<Allocation, 'at' | 'method'>): Moment =>
  at ?? (method === 'first come' ? 'intake' : 'settlement');

/** Whether a sentence of the scheme, or of the route, decides over a set at this moment. */
export const allocatesAt = (scheme: AnyScheme, route: string, moment: Moment): boolean =>
  schemeAllocatesAt(scheme, moment) || isAt(scheme.routes[route]?.allocates, moment);

/** Whether one does over all the scheme's routes together. */
export const schemeAllocatesAt = (scheme: AnyScheme, moment: Moment): boolean =>
  isAt(scheme.allocates, moment);

/** Whether an amount, not only a place, is looked at at this moment. */
export const countsMoneyAt = (scheme: AnyScheme, route: string, moment: Moment): boolean =>
  [scheme.allocates, scheme.routes[route]?.allocates].some((cited) =>
    Object.values(cited ?? {})
      .map(unread)
      .some(
        (allocation) =>
          momentOf(allocation) === moment && (allocation.method === 'funds' || allocation.method === 'own'),
      ),
  );

const isAt = (cited: Cited<Allocation> | undefined, moment: Moment): boolean =>
  Object.values(cited ?? {}).some((allocation) => momentOf(unread(allocation)) === moment);
