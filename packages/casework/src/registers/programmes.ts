import { comparable, type SchemeSet } from '@zhutui/core';

/** The programmes whose awards some plan looks at: each plan's own, and those it declares to look at. */
export const programmesOf = ({ entries }: SchemeSet): string[] => [
  ...new Set(entries.flatMap(({ scheme }) => [scheme.programme, ...(scheme.programmes ?? [])])),
];

/** One of them as it calls itself, however width and spaces were typed. */
export const programmeNamed = (names: readonly string[], typed: string): string | undefined =>
  names.find((name) => comparable(name) === comparable(typed));

/** One of them that may be meant by other words: one name holds the other, or a third of the longer differs at most. */
export function programmeNear(names: readonly string[], typed: string): string | undefined {
  const words = comparable(typed);
  const ranked = names
    .map((name) => ({ name, far: distance(comparable(name), words) }))
    .filter(({ name, far }) => isNear(comparable(name), words, far))
    .sort((a, b) => a.far - b.far);
  return ranked[0]?.name;
}

const isNear = (name: string, words: string, far: number): boolean =>
  name.includes(words) || words.includes(name) || far <= Math.floor(Math.max(name.length, words.length) / 3);

/** How many characters must be changed, put in or taken out to make one text the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [down, letter] of [...one].entries()) {
    const next = [down + 1];
    for (const [across, against] of [...other].entries())
      next.push(
        Math.min(
          (row[across + 1] ?? 0) + 1,
          (next[across] ?? 0) + 1,
          (row[across] ?? 0) + (letter === against ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
