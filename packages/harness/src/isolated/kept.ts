interface Memory {
  readonly heapUsed: number;
  readonly external: number;
}

const DECISIONS = 20_000;
/** Less than this stays between two collections anyway. */
const NOISE = 1_000_000;

/** Whether deciding again and again leaves ever more behind. */
export function kept(decisions: readonly (() => unknown)[], memoryUsage: () => Memory): string[] {
  if (decisions.length === 0) return [];
  const collect: unknown = Reflect.get(globalThis, 'gc');
  const used = (): number => {
    if (typeof collect === 'function') Reflect.apply(collect, undefined, []);
    const { heapUsed, external } = memoryUsage();
    return heapUsed + external;
  };
  const rounds = Math.ceil(DECISIONS / decisions.length);
  const turn = (times: number): void => {
    for (let at = 0; at < times; at += 1) for (const decide of decisions) decide();
  };
  turn(Math.ceil(rounds / 4));
  const before = used();
  turn(rounds);
  const grown = used() - before;
  if (grown < NOISE) return [];
  const each = Math.round(grown / (rounds * decisions.length) / 100) / 10;
  return [`每审定一次约留下 ${each} KB 不放，占用内存只增不减`];
}
