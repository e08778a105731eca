import { type Allocation, type AnyScheme, type Moment, momentOf, type Sentence, unread } from '@zhutui/core';
import { citedSentences } from '../plugin/cited-sentences.ts';

/** A sentence that decides over a set, and over whom. */
export interface CitedAllocation {
  readonly sentence: Sentence;
  /** Undefined where it decides over all routes together. */
  readonly route: string | undefined;
  readonly allocation: Allocation;
  readonly moment: Moment;
}

/** Every sentence of a scheme that decides over a set. */
export const allocationsOf = (scheme: AnyScheme): CitedAllocation[] =>
  citedSentences(scheme).flatMap(({ part, sentence, route, by }) => {
    if (part !== 'allocates') return [];
    const allocation = by as Allocation;
    return [{ sentence, route, allocation, moment: momentOf(allocation) }];
  });

/** The same scheme with another allocation under one of its sentences. */
export function withAllocation(
  scheme: AnyScheme,
  { sentence, route: name }: CitedAllocation,
  allocation: Allocation,
): AnyScheme {
  const route = name === undefined ? undefined : scheme.routes[name];
  if (name === undefined || route === undefined)
    return { ...scheme, allocates: { ...scheme.allocates, [sentence]: allocation } };
  const allocates = { ...route.allocates, [sentence]: allocation };
  return { ...scheme, routes: { ...scheme.routes, [name]: { ...route, allocates } } };
}

/** The same scheme with something put around what its allocations call: `pool`, `rank`, and what they work out themselves. */
export function eachAllocation(
  scheme: AnyScheme,
  wrap: (sentence: Sentence, allocation: Allocation) => Allocation,
): AnyScheme {
  return allocationsOf(scheme).reduce(
    (whole, cited) => withAllocation(whole, cited, wrap(cited.sentence, unread(cited.allocation))),
    scheme,
  );
}
