import {
  type Allocation,
  type AnyScheme,
  type Cited,
  type Moment,
  momentOf,
  type Sentence,
  unread,
} from '@zhutui/core';

/** Whether a sentence of the scheme, or of the route, decides over a set at this moment. */
export const allocatesAt = (scheme: AnyScheme, route: string, moment: Moment): boolean =>
  sentencesAt(scheme, route, moment).length > 0;

/** The sentences that decide over the set an application of this route stands in: the scheme's, then the route's. */
export const sentencesAt = (scheme: AnyScheme, route: string, moment: Moment): Sentence[] =>
  [scheme.allocates, scheme.routes[route]?.allocates].flatMap((cited) => citedAt(cited, moment));

/** Whether one does over all the scheme's routes together. */
export const schemeAllocatesAt = (scheme: AnyScheme, moment: Moment): boolean =>
  citedAt(scheme.allocates, moment).length > 0;

/** Whether an amount, not only a place, is looked at at this moment. */
export const countsMoneyAt = (scheme: AnyScheme, route: string, moment: Moment): boolean =>
  [scheme.allocates, scheme.routes[route]?.allocates].some((cited) => spendingIn(cited, moment) > 0);

/** How many sentences spend money at this moment over a route, or over the whole scheme where none is named. */
export function spendingAt(scheme: AnyScheme, route: string | null, moment: Moment): number {
  const routes = route === null ? Object.values(scheme.routes) : [scheme.routes[route]];
  const parts = [scheme.allocates, ...routes.map((one) => one?.allocates)];
  return parts.reduce((sum, cited) => sum + spendingIn(cited, moment), 0);
}

const spendingIn = (cited: Cited<Allocation> | undefined, moment: Moment): number =>
  Object.values(cited ?? {})
    .map(unread)
    .filter((one) => momentOf(one) === moment && (one.method === 'funds' || one.method === 'own')).length;

const citedAt = (cited: Cited<Allocation> | undefined, moment: Moment): Sentence[] =>
  Object.entries(cited ?? {}).flatMap(([sentence, by]) =>
    momentOf(unread(by)) === moment ? [sentence as Sentence] : [],
  );
