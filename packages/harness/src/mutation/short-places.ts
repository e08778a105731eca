import { beginningOf } from '../checks/beginning-of.ts';
import type { Mutant } from './mutant.ts';

/** No sentence is cut to fewer characters: it is to be recognised. */
const LEAST = 12;

/** Names the sentence of each mutant by the shortest beginning that no other place of its file has; a path stands as it is. */
export function shortPlaces(
  mutants: readonly Pick<Mutant, 'file' | 'place'>[],
): (mutant: Pick<Mutant, 'file' | 'place'>) => string {
  const places = new Map<string, Set<string>>();
  for (const { file, place } of mutants) places.set(file, (places.get(file) ?? new Set()).add(place));
  return ({ file, place }) =>
    place.includes(' ') ? beginningOf(place, [...(places.get(file) ?? [])], LEAST) : place;
}
