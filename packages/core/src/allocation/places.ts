import type { Allocates, AllocationSet, Allotted, Candidate, Placing, Quota } from '../scheme/allocation.ts';
import { Unknown } from '../values/judgement.ts';
import { type Places, reshare, shareOut } from './share-out.ts';
import { byArrival, byNumber, type InLine, keptBefore, type Order, waitingLine } from './waiting-line.ts';

/**
 * Gives places within quotas, in the order that the method says. Whose pool is not known waits: it is never turned away for
 * good, and has its turn once the fact is there.
 */
export function givePlaces(placing: Placing): Allocates {
  const { quota, pool, otherwise = placing.method === 'lottery' ? 'not drawn' : 'quota full' } = placing;
  return (set) => {
    const pools = inPools(set.candidates, pool);
    const count = (test: (id: string) => boolean): Places =>
      Object.fromEntries([...pools].map(([name, all]) => [name, all.filter(({ id }) => test(id)).length]));
    const demand = count(() => true);
    const held = count((id) => keptBefore(set.before, id) !== undefined);
    const quotas = new Map(Object.entries(quotasOf(quota, demand, held)));
    return new Map(
      [...pools].flatMap(([name, all]) => {
        const line = waitingLine(set, all, orderOf(placing, set), name === NOT_KNOWN ? 'waiting' : otherwise);
        return fill(line, quotas.get(name) ?? 0);
      }),
    );
  };
}

function orderOf({ method, rank }: Placing, { draw }: AllocationSet): Order {
  if (method === 'first come') return byArrival;
  if (method === 'lottery') return byNumber(({ id }) => draw(id));
  return byNumber(({ facts }) => {
    const number = rank?.(facts);
    return typeof number === 'number' ? number : Number.POSITIVE_INFINITY;
  });
}

/** The pool that these facts are in. */
export function poolOf(pool: Placing['pool'], facts: Candidate['facts']): string {
  const fact = pool === undefined ? ALL : pool(facts);
  return fact === null || fact instanceof Unknown ? NOT_KNOWN : fact;
}

/** The one pool of a notice that knows no pools. */
const ALL = '全部';
/** No pool has this name, so it has no place. */
const NOT_KNOWN = '';

function inPools(candidates: readonly Candidate[], pool: Placing['pool']): ReadonlyMap<string, Candidate[]> {
  const pools = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const name = poolOf(pool, candidate.facts);
    pools.set(name, [...(pools.get(name) ?? []), candidate]);
  }
  return pools;
}

function quotasOf(quota: Quota, demand: Places, held: Places): Places {
  if (typeof quota === 'number') return { [ALL]: quota };
  if (!isShared(quota)) return quota;
  return quota.reshared === true
    ? reshare(quota.total, quota.weights, demand, held)
    : shareOut(quota.total, quota.weights);
}

const isShared = (quota: Exclude<Quota, number>): quota is Exclude<Quota, number | Places> =>
  typeof quota.weights === 'object';

/** Those given before keep their places; the rest take what is left, in order. */
function fill(line: readonly InLine[], quota: number): [string, Allotted][] {
  let left = quota - line.filter(({ given }) => given !== undefined).length;
  return line.map(({ candidate: { id, items }, given, open, putOff }) => {
    if (given !== undefined) return [id, given];
    if (!open || left <= 0) return [id, putOff];
    left -= 1;
    return [id, { items }];
  });
}
