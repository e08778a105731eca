import type { Allocation, Placing } from './allocation.ts';
import type { DeclarationFault } from './declaration-faults.ts';

/** Places by pool where nothing tells the pools apart, and the like: places that nobody, or everybody, would get. */
export function allocationFaults(at: string, allocation: Allocation<never>): DeclarationFault[] {
  if (allocation.method === 'funds' || allocation.method === 'own') return [];
  return messagesOf(allocation).map((message) => ({ at, message }));
}

function messagesOf({ method, quota, pool, rank }: Placing<never>): string[] {
  const pools = poolsOf(quota);
  return [
    ...(pools !== undefined && pool === undefined ? ['名额按组分配，而没有写明 pool（申请属于哪一组）'] : []),
    ...(pools === undefined && pool !== undefined
      ? ['写有 pool，而名额（quota）没有按组分配：各组都没有名额']
      : []),
    ...(pools?.length === 0 ? ['名额按组分配，而一组也没有写'] : []),
    ...(method === 'ranking' && rank === undefined ? ['按排名分配，而没有写明 rank（名次）'] : []),
  ];
}

/** The pools that places are given to by name; undefined where there is one for all. */
function poolsOf(quota: Placing['quota']): readonly string[] | undefined {
  if (typeof quota === 'number') return undefined;
  return Object.keys(typeof quota.weights === 'object' ? quota.weights : quota);
}
