/** Gives a plugin a rest that held up the worker several times in a row. */
export interface Breaker {
  readonly isResting: (plugin: string) => boolean;
  /** Tells how a call went: whether it held the worker up. */
  readonly note: (plugin: string, held: boolean) => void;
}

export interface BreakerOptions {
  /** Milliseconds of a clock that only runs forward. */
  readonly tick: () => number;
  /** So many calls in a row. */
  readonly after: number;
  /** Milliseconds; then one call is tried, and if it fails the plugin rests again. */
  readonly rest: number;
}

export function breaker({ tick, after, rest }: BreakerOptions): Breaker {
  const troubles = new Map<string, { readonly inARow: number; readonly until: number }>();
  return {
    isResting: (plugin) => tick() < (troubles.get(plugin)?.until ?? Number.NEGATIVE_INFINITY),
    note(plugin, held) {
      if (!held) troubles.delete(plugin);
      if (!held) return;
      const inARow = (troubles.get(plugin)?.inARow ?? 0) + 1;
      troubles.set(plugin, { inARow, until: inARow < after ? Number.NEGATIVE_INFINITY : tick() + rest });
    },
  };
}
