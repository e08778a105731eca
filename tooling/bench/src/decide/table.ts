/** Decisions per second of one core. */
export interface Row {
  readonly who: string;
  /** Over a few hundred applicants again and again: what deciding takes. */
  readonly hot: number;
  /** Over all applicants, one after the other: what deciding takes where each has first to be fetched from memory. */
  readonly cold: number;
}

/** The rows for reading; hot ones with how many times each engine, and which part of the hand-written row of its kind, each is. */
export function table(rows: readonly Row[]): string {
  const of = (who: string): Row => rows.find((row) => row.who === who) ?? NOBODY;
  const lines = rows.map(({ who, hot, cold }) => {
    const byHand = of(who.endsWith('-traced') ? 'hand-traced' : 'hand');
    return [
      who,
      hot.toLocaleString('en'),
      ...[of('json-rules-engine'), of('zen'), byHand].map((other) => times(hot / other.hot)),
      cold.toLocaleString('en'),
      times(cold / byHand.cold),
    ];
  });
  return [
    ['who', 'hot, a second', '× json-rules', '× zen', '× by hand', 'cold, a second', '× by hand'],
    ...lines,
  ]
    .map((cells) => cells.map((cell, at) => (at === 0 ? cell.padEnd(20) : cell.padStart(16))).join(''))
    .join('\n');
}

const NOBODY: Row = { who: '', hot: Number.NaN, cold: Number.NaN };

const times = (ratio: number): string => ratio.toFixed(ratio < 10 ? 2 : 0);
