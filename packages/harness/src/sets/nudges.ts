import type { Allocation, Placing, Quota } from '@zhutui/core';

/** A number of places that a notice states, and the same allocation with one place more or fewer. */
export interface Nudge {
  /** The pool that the places are of; undefined for places of all. */
  readonly pool: string | undefined;
  readonly places: number;
  readonly fewer: Allocation | undefined;
  readonly more: Allocation;
}

/** Every number of places of an allocation; budgets and what a scheme works out itself have none. */
export function nudgesOf(allocation: Allocation): Nudge[] {
  if (allocation.method === 'funds' || allocation.method === 'own') return [];
  const { quota } = allocation;
  if (typeof quota === 'number') return [nudge(allocation, undefined, quota, (places) => places)];
  if (isShared(quota))
    return [nudge(allocation, undefined, quota.total, (total): Quota => ({ ...quota, total }))];
  return Object.entries(quota).map(([pool, places]) =>
    nudge(allocation, pool, places, (instead): Quota => ({ ...quota, [pool]: instead })),
  );
}

/** The pools that have places; undefined where the notice knows no pools. */
export function poolsOf({ quota }: Placing): readonly string[] | undefined {
  if (typeof quota === 'number') return undefined;
  return Object.keys(isShared(quota) ? quota.weights : quota);
}

type Shared = Extract<Quota, { readonly weights: object }>;

const isShared = (quota: Exclude<Quota, number>): quota is Shared => typeof quota.weights === 'object';

const nudge = (
  placing: Placing,
  pool: string | undefined,
  places: number,
  quota: (places: number) => Quota,
): Nudge => ({
  pool,
  places,
  fewer: places === 0 ? undefined : { ...placing, quota: quota(places - 1) },
  more: { ...placing, quota: quota(places + 1) },
});
