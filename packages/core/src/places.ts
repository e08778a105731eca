import type { Allocation, AllocationSet, Allotted, Candidate, PutOff, Quota } from './allocation.ts';
import type { Facts } from './facts.ts';
import { type Fact, Unknown } from './judgement.ts';
import { type Places, reshare, shareOut } from './share-out.ts';
import { byArrival, byNumber, type InLine, keptBefore, type Order, waitingLine } from './waiting-line.ts';

export interface PlacesOptions<V> {
  readonly quota: Quota;
  /** Which pool a candidate is in; one pool for all where nothing is said. A pool without a quota has no place. */
  readonly pool?: (facts: V) => Fact<string>;
  /** What becomes of those for whom there is no place. */
  readonly otherwise?: PutOff;
  readonly at?: Allocation['at'];
}

/** A draw by lot in each pool, repeatable from the recorded seed. */
export const lottery = <V = Facts>(options: PlacesOptions<V>): Allocation<V> =>
  places('lottery', { at: 'settlement', otherwise: 'not drawn', ...options }, ({ draw }) =>
    byNumber(({ id }) => draw(id)),
  );

/** First come first served in each pool, up to an intake cap. */
export const firstCome = <V = Facts>(options: PlacesOptions<V>): Allocation<V> =>
  places('first come', { at: 'intake', otherwise: 'quota full', ...options }, () => byArrival);

/** By an expert ranking that is a fact: the lowest number first, those without one last. */
export const ranking = <V = Facts>({
  rank,
  ...options
}: PlacesOptions<V> & { readonly rank: (facts: V) => Fact<number> }): Allocation<V> =>
  places('ranking', { at: 'settlement', otherwise: 'quota full', ...options }, () =>
    byNumber(({ facts }) => {
      const number = rank(facts);
      return typeof number === 'number' ? number : Number.POSITIVE_INFINITY;
    }),
  );

type Settled<V> = PlacesOptions<V> & { readonly at: Allocation['at']; readonly otherwise: PutOff };

function places<V>(
  method: Allocation['method'],
  { at, quota, pool, otherwise }: Settled<V>,
  order: (set: AllocationSet<V>) => Order<V>,
): Allocation<V> {
  const decides: Allocation<V>['decides'] = (set) => {
    const pools = inPools(set.candidates, pool);
    const count = (test: (id: string) => boolean): Places =>
      Object.fromEntries([...pools].map(([name, all]) => [name, all.filter(({ id }) => test(id)).length]));
    const demand = count(() => true);
    const held = count((id) => keptBefore(set.before, id) !== undefined);
    const quotas = quotasOf(quota, demand, held);
    return new Map(
      [...pools].flatMap(([name, all]) =>
        fill(
          waitingLine(set, all, order(set), otherwise),
          Object.hasOwn(quotas, name) ? (quotas[name] ?? 0) : 0,
        ),
      ),
    );
  };
  return { at, method, quota, decides };
}

/** The one pool of a notice that knows no pools. */
const ALL = '全部';

function inPools<V>(
  candidates: readonly Candidate<V>[],
  pool: PlacesOptions<V>['pool'],
): ReadonlyMap<string, Candidate<V>[]> {
  const pools = new Map<string, Candidate<V>[]>();
  for (const candidate of candidates) {
    const fact = pool === undefined ? ALL : pool(candidate.facts);
    const name = fact === null || fact instanceof Unknown ? '' : fact;
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
function fill<V>(line: readonly InLine<V>[], quota: number): [string, Allotted][] {
  let left = quota - line.filter(({ given }) => given !== undefined).length;
  return line.map(({ candidate: { id, items }, given, open, putOff }) => {
    if (given !== undefined) return [id, given];
    if (!open || left <= 0) return [id, putOff];
    left -= 1;
    return [id, { items }];
  });
}
