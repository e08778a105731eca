import { comparable } from '@zhutui/core';

/** How alike two texts are, 0 to 1: the share of neighbouring pairs of characters they have in common. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const total = a.length + b.length;
  if (total === 0) return comparable(one) === comparable(other) ? 1 : 0;
  const left = new Map<string, number>();
  for (const pair of a) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of b) {
    const rest = left.get(pair) ?? 0;
    if (rest > 0) shared += 1;
    left.set(pair, rest - 1);
  }
  return (2 * shared) / total;
}

function pairsOf(text: string): string[] {
  const letters = [...comparable(text)];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/** Pairs the members of two lists, the likest first; what is less alike than `least` stays alone. */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  alike: (one: T, other: T) => number,
  least: number,
): {
  readonly pairs: readonly (readonly [T, T])[];
  readonly dropped: readonly T[];
  readonly added: readonly T[];
} {
  const scored = before
    .flatMap((one) => after.map((other) => ({ one, other, score: alike(one, other) })))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score);
  const matched = new Map<T, T>();
  const taken = new Set<T>();
  for (const { one, other } of scored)
    if (!matched.has(one) && !taken.has(other)) {
      matched.set(one, other);
      taken.add(other);
    }
  return {
    pairs: after.flatMap((other) => {
      const one = before.find((candidate) => matched.get(candidate) === other);
      return one === undefined ? [] : [[one, other] as const];
    }),
    dropped: before.filter((one) => !matched.has(one)),
    added: after.filter((other) => !taken.has(other)),
  };
}
