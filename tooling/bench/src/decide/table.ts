import type { Row } from './measure.ts';

/** The rows for reading, with how many times the slowest engine, and which part of the hand-written row of its kind, each is. */
export function table(rows: readonly Row[]): string {
  const rateOf = (who: string): number => rows.find((row) => row.who === who)?.perSecond ?? Number.NaN;
  const lines = rows.map(({ who, perSecond }) => {
    const byHand = rateOf(who.endsWith('-traced') ? 'hand-traced' : 'hand');
    return [
      who,
      perSecond.toLocaleString('en'),
      ...[rateOf('json-rules-engine'), rateOf('zen'), byHand].map((other) => times(perSecond / other)),
    ];
  });
  return [['who', 'per second', '× json-rules', '× zen', '× by hand'], ...lines]
    .map((cells) => cells.map((cell, at) => (at === 0 ? cell.padEnd(20) : cell.padStart(14))).join(''))
    .join('\n');
}

const times = (ratio: number): string => ratio.toFixed(ratio < 10 ? 2 : 0);
