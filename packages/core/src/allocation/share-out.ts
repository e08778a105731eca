/** Whole places by pool name. */
export type Places = Readonly<Record<string, number>>;

/**
 * Shares places out among pools by weight: whole numbers by the largest remainder, equal ones by name. Never more than
 * the total, all of it where any weight is above 0.
 */
export const shareOut = (total: number, weights: Places): Places => spread(total, weights, undefined);

/**
 * Shares out, then shares again what pools with fewer candidates leave, until no place or no candidate is left. Places
 * already held stay where they are. Gives no pool more than its demand, and together never more than the total.
 */
export function reshare(total: number, weights: Places, demand: Places, held: Places = {}): Places {
  const names = Object.keys(weights).sort();
  const fair = shareOut(total, weights);
  const by = (value: (name: string) => number): Places =>
    Object.fromEntries(names.map((name) => [name, Math.max(0, value(name))]));
  const had = by((name) => at(held, name));
  const room = by((name) => Math.min(at(fair, name), at(demand, name)) - at(had, name));
  const first = spread(total - sumOf(had), weights, room);
  const more = by((name) => at(demand, name) - at(had, name) - at(first, name));
  const second = spread(total - sumOf(had) - sumOf(first), weights, more);
  return by((name) => at(had, name) + at(first, name) + at(second, name));
}

const at = (places: Places, name: string): number => places[name] ?? 0;
const sumOf = (places: Places): number => Object.values(places).reduce((total, one) => total + one, 0);

/** Gives by weight up to each pool's bound, again and again while there is something left and somebody has room. */
function spread(total: number, weights: Places, bounds: Places | undefined): Places {
  const given = new Map<string, number>();
  const roomOf = (name: string): number =>
    bounds === undefined ? Infinity : at(bounds, name) - (given.get(name) ?? 0);
  for (let left = total; left > 0; ) {
    const open = Object.keys(weights).filter((name) => at(weights, name) > 0 && roomOf(name) > 0);
    if (open.length === 0) break;
    for (const [name, places] of apportion(left, open.sort(), weights)) {
      const taken = Math.min(places, roomOf(name));
      given.set(name, (given.get(name) ?? 0) + taken);
      left -= taken;
    }
  }
  return Object.fromEntries(Object.keys(weights).map((name) => [name, given.get(name) ?? 0]));
}

/** The largest remainder method over the named pools; all of the total is given. */
function apportion(total: number, names: readonly string[], weights: Places): readonly [string, number][] {
  const all = names.reduce((sum, name) => sum + at(weights, name), 0);
  const exact = names.map((name) => (total * at(weights, name)) / all);
  const odd = total - exact.reduce((sum, one) => sum + Math.floor(one), 0);
  const byRemainder = names
    .map((_, index) => index)
    .sort((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1));
  const lucky = new Set(byRemainder.slice(0, odd));
  return names.map((name, index) => [name, Math.floor(exact[index] ?? 0) + (lucky.has(index) ? 1 : 0)]);
}
