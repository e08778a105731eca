/** A repeatable stream of chance (mulberry32): the same seed gives the same applicants on every machine. */
export interface Chance {
  /** A number in [0, 1). */
  readonly next: () => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** True with this probability. */
  readonly hit: (probability: number) => boolean;
}

export function chanceFrom(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    hit: (probability) => next() < probability,
    pick<T>(from: readonly T[]): T {
      const picked = from[Math.floor(next() * from.length)];
      if (picked === undefined) throw new RangeError('nothing to pick from');
      return picked;
    },
  };
}
