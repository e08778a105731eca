import type { Award } from '../scheme/match.ts';
import { Unknown } from '../values/judgement.ts';
import { type Fen, sum } from '../values/money.ts';
import type { Span } from './received.ts';

/**
 * What a match policy has granted to the same person before, in fen: ever, or on awards approved in a span such as
 * `calendarYear(filedOn)`. A cap on a person is `atMost(…, rest(cap, grantedTotal(award)))`.
 */
export function grantedTotal({ granted }: Pick<Award, 'granted'>, span?: Span | Unknown): Fen | Unknown {
  if (span instanceof Unknown) return granted.length === 0 ? sum([]) : span;
  const counted = granted.filter(({ on }) => span === undefined || (on >= span.from && on <= span.to));
  return sum(counted.map(({ amount }) => amount));
}
