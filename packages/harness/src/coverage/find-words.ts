import { comparable } from '@zhutui/core';
import type { Claim } from './claims.ts';
import type { Unit } from './notice-units.ts';

/** A stretch of one unit's plain text. */
export interface Stretch {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

export const WHOLE = '全部';

/** Where a claim's words stand in its clause, sub-clauses included: a quotation once, marks and data wherever they occur. */
export function findWords(units: readonly Unit[], { clause, words, cover }: Claim): Stretch[] {
  const name = comparable(clause);
  const own = units.flatMap((unit, at) =>
    unit.clauses.some((one) => comparable(one) === name) ? [{ at, plain: unit.plain }] : [],
  );
  if (words === WHOLE && cover === 'narrative')
    return own.map(({ at, plain }) => ({ unit: at, from: 0, to: plain.length }));
  const text = own.map(({ plain }) => plain).join('');
  const spans = spansIn(text, words.split('……').map(comparable));
  return (cover === 'rule' ? spans.slice(0, 1) : spans).flatMap((span) => placed(own, span));
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the first words stand, up to the end of the last ones after them. */
function spansIn(text: string, [first = '', ...others]: readonly string[]): Span[] {
  const spans: Span[] = [];
  if (first === '') return spans;
  for (let from = text.indexOf(first); from >= 0; from = text.indexOf(first, from + 1)) {
    let to = from + first.length;
    for (const other of others) {
      const at = text.indexOf(other, to);
      if (at < 0) return spans;
      to = at + other.length;
    }
    spans.push({ from, to });
  }
  return spans;
}

/** A span of the clause's text as stretches of its units. */
function placed(
  own: readonly { readonly at: number; readonly plain: string }[],
  { from, to }: Span,
): Stretch[] {
  let start = 0;
  return own.flatMap(({ at, plain }) => {
    const stretch = {
      unit: at,
      from: Math.max(0, from - start),
      to: Math.min(plain.length, to - start),
    };
    start += plain.length;
    return stretch.from < stretch.to ? [stretch] : [];
  });
}
